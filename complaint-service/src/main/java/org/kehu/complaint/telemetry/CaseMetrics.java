package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseCensus;
import org.kehu.complaint.cases.CaseKind;
import org.kehu.complaint.cases.CaseMeasures;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts cases for operators: how many are open, at risk and breached by kind and severity, how long
 * acknowledgement and solution took, and each move.
 */
@Component
public class CaseMetrics implements CaseMeasures {

  private static final Logger log = LoggerFactory.getLogger(CaseMetrics.class);

  private final ObjectProvider<Cases> cases;
  private final MeterRegistry meters;
  private final Clock clock;
  private final MultiGauge open;
  private final MultiGauge atRisk;
  private final MultiGauge breached;

  public CaseMetrics(ObjectProvider<Cases> cases, MeterRegistry meters, Clock clock) {
    this.cases = cases;
    this.meters = meters;
    this.clock = clock;
    this.open = gauge("kehu.complaint.cases.open", "Cases that are neither closed nor withdrawn");
    this.atRisk = gauge("kehu.complaint.cases.at.risk", "Open cases with a deadline at risk");
    this.breached =
        gauge("kehu.complaint.cases.breached", "Open cases with a deadline or promise passed");
  }

  private MultiGauge gauge(String name, String description) {
    return MultiGauge.builder(name).description(description).register(meters);
  }

  /** Counts again; every combination is shown, so that a zero is a zero and not a gap. */
  @Scheduled(fixedDelayString = "${kehu.complaint.census:PT15S}")
  public void count() {
    try {
      show(cases.getObject().census(clock.instant()));
    } catch (RuntimeException away) {
      log.warn("The open cases could not be counted; the gauges keep their last values", away);
    }
  }

  private void show(List<CaseCensus> counted) {
    Map<String, CaseCensus> byPlace = new HashMap<>();
    counted.forEach(one -> byPlace.put(one.kind() + "/" + one.severity(), one));
    open.register(rows(byPlace, CaseCensus::open), true);
    atRisk.register(rows(byPlace, CaseCensus::atRisk), true);
    breached.register(rows(byPlace, CaseCensus::breached), true);
  }

  private static List<MultiGauge.Row<?>> rows(
      Map<String, CaseCensus> byPlace, ToDoubleFunction<CaseCensus> number) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (CaseKind kind : CaseKind.values()) {
      for (Severity severity : Severity.values()) {
        CaseCensus one = byPlace.get(kind + "/" + severity);
        Tags tags = Tags.of("kind", kind.name(), "severity", severity.name());
        rows.add(MultiGauge.Row.of(tags, one == null ? 0 : number.applyAsDouble(one)));
      }
    }
    return rows;
  }

  @Override
  public void registered(ComplaintCase complaint) {
    meters
        .counter(
            "kehu.complaint.cases.registered",
            "kind",
            complaint.kind().name(),
            "channel",
            complaint.channel().code())
        .increment();
  }

  @Override
  public void moved(CaseMove move, ComplaintCase complaint) {
    meters.counter("kehu.complaint.cases.moves", "move", move.name()).increment();
    switch (move) {
      case ACKNOWLEDGE -> took("kehu.complaint.acknowledgement", complaint, complaint.acknowledgedAt());
      case RESOLVE -> took("kehu.complaint.resolution", complaint, complaint.changedAt());
      default -> {
        // Only these two end a span that operators watch.
      }
    }
  }

  private void took(String name, ComplaintCase complaint, @Nullable Instant until) {
    if (until != null) {
      meters
          .timer(
              name,
              "kind",
              complaint.kind().name(),
              "severity",
              complaint.severity().name())
          .record(Duration.between(complaint.receivedAt(), until));
    }
  }
}

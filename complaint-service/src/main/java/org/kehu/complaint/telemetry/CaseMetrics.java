package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseCensus;
import org.kehu.complaint.cases.CaseMeasures;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts cases for operators: how many are open, at risk, breached and paused by kind and severity,
 * how long acknowledgement and solution took, and each move.
 */
@Component
public class CaseMetrics implements CaseMeasures {

  private static final String ACKNOWLEDGEMENT = "kehu.complaint.acknowledgement";
  private static final String RESOLUTION = "kehu.complaint.resolution";
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final ObjectProvider<Cases> cases;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile Counted counted = new Counted(Long.MIN_VALUE, Map.of());

  @SuppressWarnings("this-escape")
  public CaseMetrics(ObjectProvider<Cases> cases, MeterRegistry meters, Clock clock) {
    this.cases = cases;
    this.meters = meters;
    this.clock = clock;
    show("kehu.complaint.cases.open", "Cases neither closed nor withdrawn", CaseCensus::open);
    show("kehu.complaint.cases.at.risk", "Open cases with a deadline at risk", CaseCensus::atRisk);
    show(
        "kehu.complaint.cases.breached",
        "Open cases with a deadline or promise passed",
        CaseCensus::breached);
    show(
        "kehu.complaint.cases.paused",
        "Open cases whose resolution clock stands still",
        CaseCensus::paused);
    for (CaseKind kind : CaseKind.values()) {
      for (Severity severity : Severity.values()) {
        timer(ACKNOWLEDGEMENT, kind, severity);
        timer(RESOLUTION, kind, severity);
      }
    }
  }

  /** Every combination is shown, so that a zero is a zero and not a gap. */
  private void show(String name, String description, ToDoubleFunction<CaseCensus> number) {
    for (CaseKind kind : CaseKind.values()) {
      for (Severity severity : Severity.values()) {
        Place place = new Place(kind, severity);
        Gauge.builder(name, this, self -> number.applyAsDouble(self.census(place)))
            .description(description)
            .tags("kind", kind.name(), "severity", severity.name())
            .register(meters);
      }
    }
  }

  private CaseCensus census(Place place) {
    return counted()
        .byPlace()
        .getOrDefault(place, new CaseCensus(place.kind(), place.severity(), 0, 0, 0, 0));
  }

  /** One count serves all gauges of a scrape. */
  private synchronized Counted counted() {
    long now = System.nanoTime();
    if (counted.at() == Long.MIN_VALUE || now - counted.at() > FRESH.toNanos()) {
      Map<Place, CaseCensus> byPlace = new HashMap<>();
      cases
          .getObject()
          .census(clock.instant())
          .forEach(one -> byPlace.put(new Place(one.kind(), one.severity()), one));
      counted = new Counted(now, byPlace);
    }
    return counted;
  }

  private record Place(CaseKind kind, Severity severity) {}

  private record Counted(long at, Map<Place, CaseCensus> byPlace) {}

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
      case ACKNOWLEDGE -> took(ACKNOWLEDGEMENT, complaint, complaint.acknowledgedAt());
      case RESOLVE -> took(RESOLUTION, complaint, complaint.changedAt());
      default -> {
        // Only these two end a span that operators watch.
      }
    }
  }

  private void took(String name, ComplaintCase complaint, @Nullable Instant until) {
    if (until != null) {
      timer(name, complaint.kind(), complaint.severity())
          .record(Duration.between(complaint.receivedAt(), until));
    }
  }

  private Timer timer(String name, CaseKind kind, Severity severity) {
    return meters.timer(name, "kind", kind.name(), "severity", severity.name());
  }
}

package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseCensus;
import org.kehu.complaint.cases.CaseMeasures;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.intake.IntakePolicy;
import org.kehu.complaint.intake.IntakePolicy.OpenChannel;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.telemetry.Counts;
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
  private final Counts registered;
  private final Counts moves;
  private volatile Counted counted = new Counted(Long.MIN_VALUE, Map.of());

  @SuppressWarnings("this-escape")
  public CaseMetrics(
      ObjectProvider<Cases> cases,
      PolicyKind<IntakePolicy> intake,
      PolicyValues values,
      MeterRegistry meters,
      Clock clock) {
    this.cases = cases;
    this.meters = meters;
    this.clock = clock;
    this.registered =
        Counts.named("kehu.complaint.cases.registered")
            .by("kind", CaseKind.values(), CaseKind::name)
            .by("channel", channels(values.shipped(intake)))
            .in(meters);
    this.moves =
        Counts.named("kehu.complaint.cases.moves")
            .by("move", CaseMove.values(), CaseMove::name)
            .in(meters);
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

  /** Those that are open as shipped, and the suite's own. */
  private static List<String> channels(IntakePolicy shipped) {
    return Stream.concat(
            Stream.of(Channel.SURVEY.code()), shipped.channels().stream().map(OpenChannel::code))
        .distinct()
        .toList();
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
    registered.add(complaint.kind().name(), complaint.channel().code());
  }

  @Override
  public void moved(CaseMove move, ComplaintCase complaint) {
    moves.add(move.name());
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

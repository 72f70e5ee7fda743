package org.kehu.kit.approval;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/**
 * What operators see of approvals: how many wait, how long the oldest, and outcomes left behind.
 */
final class ApprovalGauges {

  private ApprovalGauges() {}

  static void register(Approvals approvals, Clock clock, MeterRegistry meters) {
    Gauge.builder("kehu.approvals.waiting", approvals, Approvals::waiting)
        .description("Approvals that somebody is still asked for")
        .register(meters);
    Gauge.builder("kehu.approvals.oldest.age", approvals, all -> oldestAge(all, clock))
        .description("Age of the oldest open approval")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("kehu.approvals.unapplied", approvals, Approvals::unapplied)
        .description("Approvals that are over and whose outcome is not carried out")
        .register(meters);
  }

  private static double oldestAge(Approvals approvals, Clock clock) {
    return approvals
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}

package org.kehu.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes content whose time is over, and verifies each hour what the last day wrote. */
final class AuditKeeping implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(AuditKeeping.class);
  private static final int AT_ONCE = 200;
  private static final Duration BETWEEN_CHECKS = Duration.ofHours(1);
  private static final Duration LOOKED_AT = Duration.ofDays(1);

  private final AuditLog links;
  private final AuditVerifier verifier;
  private final AtomicInteger faults = new AtomicInteger();
  private @Nullable Instant checked;

  AuditKeeping(AuditLog links, AuditVerifier verifier, MeterRegistry meters) {
    this.links = links;
    this.verifier = verifier;
    meters.gauge("kehu.audit.faults", faults);
  }

  @Override
  public String name() {
    return "audit-keeping";
  }

  @Override
  public int run(Instant now) {
    int expired = links.expire(now, AT_ONCE);
    if (expired == 0) {
      check(now);
    }
    return expired;
  }

  private synchronized void check(Instant now) {
    Instant last = checked;
    if (last == null) {
      // Not at the start, when everything else wants the machine.
      checked = now;
    } else if (Duration.between(last, now).compareTo(BETWEEN_CHECKS) >= 0) {
      checked = now;
      verify(now);
    }
  }

  private void verify(Instant now) {
    try {
      AuditReport report = verifier.verify(now.minus(LOOKED_AT), now);
      faults.set(report.faults().size());
      if (!report.faults().isEmpty()) {
        log.error("The audit trail is not as it was written: {}", report.faults());
      }
    } catch (Problem away) {
      checked = null;
      log.warn("The audit trail could not be verified and is tried again", away);
    }
  }
}

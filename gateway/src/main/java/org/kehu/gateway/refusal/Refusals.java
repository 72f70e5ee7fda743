package org.kehu.gateway.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.refusal.RefusedRequests.Entry;
import org.kehu.gateway.request.Marks;
import org.kehu.gateway.token.Bearer;
import org.kehu.kit.access.table.Operation;
import org.kehu.kit.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Keeps who was refused, for the audit trail. A request never waits for it: there is room or the
 * refusal is dropped and counted.
 */
@Component
public final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final RefusalTally tally;
  private final Clock clock;
  private final Counter dropped;

  public Refusals(RefusalProperties properties, Clock clock, MeterRegistry meters) {
    this.tally = new RefusalTally(properties.most());
    this.clock = clock;
    this.dropped =
        Counter.builder("kehu.gateway.refusals.dropped")
            .description("Refusals that are missing from the audit trail: too many waited")
            .register(meters);
    Gauge.builder("kehu.gateway.refusals.waiting", tally, RefusalTally::size)
        .description("Different refusals that wait to be told for the audit trail")
        .register(meters);
  }

  /**
   * Keeps a refusal for want of a token or a right; others are not.
   *
   * @param bearer who asked, if the token was verified
   */
  public void keep(Problem problem, @Nullable Bearer bearer, Operation operation, Marks marks) {
    int status = problem.type().status();
    if (status != UNAUTHORIZED && status != FORBIDDEN) {
      return;
    }
    Refusal refusal =
        new Refusal(
            bearer == null ? null : bearer.userName(),
            bearer == null ? null : bearer.clientId(),
            marks.clientAddress(),
            operation.toString(),
            problem.type().slug());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!tally.add(refusal, now, marks.traceId())) {
      dropped.increment();
    }
  }

  /** Takes the oldest out, to be told. */
  List<Entry> take(int limit) {
    return tally.take(limit);
  }

  /** They will never be told. */
  void lost(List<Entry> entries) {
    entries.forEach(entry -> dropped.increment((double) entry.count()));
  }
}

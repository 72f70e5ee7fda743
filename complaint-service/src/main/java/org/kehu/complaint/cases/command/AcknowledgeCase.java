package org.kehu.complaint.cases.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * Tell the customer that the contact was received (受理告知, P-21, P-23).
 *
 * @param promisedUntil until when the customer will be answered; the usual time unless told
 * @param usual the usual time for a caller who may not know what binds us to the customer; the
 *     resolution target when null
 */
public record AcknowledgeCase(@Nullable Instant promisedUntil, @Nullable Instant usual) {

  /** The resolution target is what is promised unless told. */
  public AcknowledgeCase(@Nullable Instant promisedUntil) {
    this(promisedUntil, null);
  }

  /** The time that is promised now; what is told must not have passed. */
  public Instant until(Instant resolutionDueAt, Instant now) {
    if (promisedUntil != null) {
      if (!promisedUntil.isAfter(now)) {
        throw CaseProblem.PROMISE_IN_PAST.problem().with("promisedUntil", promisedUntil);
      }
      return promisedUntil;
    }
    return usual == null ? resolutionDueAt : usual;
  }
}

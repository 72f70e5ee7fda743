package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is classed, since when and why.
 *
 * @param tier null when the customer is no key account (C-92)
 * @param policyVersion version of the policy at that time
 * @param cause what led to it
 * @param note a person's reason for a manual change; stays in the file
 * @param by who
 */
public record Grading(
    Grade grade,
    @Nullable Tier tier,
    String policyVersion,
    Cause cause,
    @Nullable String note,
    Instant at,
    String by) {

  /** What led to a class. */
  public enum Cause {
    /** The file was opened. */
    REGISTERED,
    /** Its factors changed. */
    FACTORS_CHANGED,
    /** A person decided, against or without the policy. */
    MANUAL
  }

  /** Whether a person decided; such a class stays when factors change. */
  public boolean isManual() {
    return cause == Cause.MANUAL;
  }

  /** Whether the class itself is the same, whoever gave it. */
  public boolean sameClassAs(Grading other) {
    return grade == other.grade && tier == other.tier;
  }
}

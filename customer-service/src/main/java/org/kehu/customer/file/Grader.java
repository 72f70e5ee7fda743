package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives a customer its class by the policies in force; implemented by the classification. */
public interface Grader {

  /**
   * What the policies say.
   *
   * @param tier null for no key account
   * @param policyVersion version of the policy that decided
   */
  record Verdict(Grade grade, @Nullable Tier tier, String policyVersion) {}

  /** The class of a customer with these sections at that time. */
  Verdict grade(CustomerKind kind, Profile profile, Instant at);
}

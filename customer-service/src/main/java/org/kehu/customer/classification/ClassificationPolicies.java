package org.kehu.customer.classification;

import java.time.Instant;

/** Where the rules of classing come from. */
public interface ClassificationPolicies {

  /**
   * The rules in force.
   *
   * @param version names them in events, explanations and history
   */
  record InForce(ClassificationPolicy policy, String version) {}

  /** The rules in force at that time. */
  InForce at(Instant time);
}

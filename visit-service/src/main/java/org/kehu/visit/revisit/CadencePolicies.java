package org.kehu.visit.revisit;

import java.time.Instant;

/** The cadence policy in force at a time, with its version. */
@FunctionalInterface
public interface CadencePolicies {

  /** The policy that is in force at this instant. */
  InForce at(Instant when);

  /**
   * A policy and which version of it.
   *
   * @param version from 1; kept with every revisit planned by it
   */
  record InForce(CadencePolicy policy, int version) {}
}

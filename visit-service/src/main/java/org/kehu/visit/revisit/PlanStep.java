package org.kehu.visit.revisit;

/** What planning has to do for one customer and cadence. */
public sealed interface PlanStep {

  /** Nothing: what is planned fits. */
  record Keep() implements PlanStep {}

  /** Plan a first or next revisit. */
  record Plan(Reckoning reckoning) implements PlanStep {}

  /** Change the open one. */
  record Replan(Reckoning reckoning, ReplanReason reason) implements PlanStep {}

  /** Give the open one to whoever answers now; the date stays. */
  record HandOver() implements PlanStep {}

  /** Take the open one back. */
  record Withdraw(ReplanReason reason) implements PlanStep {}
}

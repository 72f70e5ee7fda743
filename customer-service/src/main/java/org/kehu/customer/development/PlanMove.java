package org.kehu.customer.development;

/** What can be done with a development plan. */
public enum PlanMove {
  /** Another version of its content. */
  ADJUST,
  /** A task with a responsible person. */
  ADD_TASK,
  /** A task is done or dropped. */
  SETTLE_TASK,
  /** A manager's word. */
  AGREE,
  /** The work begins. */
  START,
  /** What was reached is compared with the targets. */
  EVALUATE,
  /** A meeting on the progress. */
  MEET,
  /** The work is over. */
  CLOSE
}

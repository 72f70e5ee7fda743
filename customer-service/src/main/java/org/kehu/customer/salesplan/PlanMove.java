package org.kehu.customer.salesplan;

/** What can be done with a sales plan. */
public enum PlanMove {
  /** Other words for the draft at hand. */
  REVISE,
  /** The draft goes to those who approve. */
  SUBMIT,
  /** The draft is given up. */
  WITHDRAW,
  /** A further version is begun, with the reason. */
  ADAPT,
  /** A quarter that is over is looked at. */
  REVIEW,
  /** The year is over. */
  CLOSE
}

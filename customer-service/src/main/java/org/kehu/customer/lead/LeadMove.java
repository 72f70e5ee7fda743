package org.kehu.customer.lead;

/** What can be done with a lead. */
public enum LeadMove {
  /** Somebody is to follow it up. */
  ASSIGN,
  /** It became a customer. */
  CONVERT,
  /** Nothing comes of it. */
  DROP,
  /** The employee's reward is agreed to or not. */
  DECIDE_REWARD,
  /** The reward is paid. */
  PAY_REWARD
}

package org.kehu.customer.handover;

/**
 * What a handover has done.
 *
 * @param customers that came to another person
 * @param keepers files whose upkeep came back to their owner
 * @param noticed customers for whom a notice was asked
 */
public record Outcome(long customers, long keepers, long noticed) {

  /** Nothing yet. */
  static final Outcome NONE = new Outcome(0, 0, 0);
}

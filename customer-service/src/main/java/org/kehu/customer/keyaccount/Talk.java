package org.kehu.customer.keyaccount;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Personal;

/**
 * The talk with the customer's person in charge (C-100).
 *
 * @param person who that was; null after erasure
 * @param situation of the customer's business
 * @param policy of the customer's business (经营方针)
 * @param viewOfUs how our company is seen
 */
public record Talk(
    @Personal @Nullable String person,
    String position,
    LocalDate on,
    String situation,
    String policy,
    String viewOfUs) {

  /** Shows nothing of a person: it may stand in a log line by accident. */
  @Override
  public String toString() {
    return "Talk[" + on + "]";
  }
}

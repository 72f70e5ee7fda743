package org.kehu.visit.inbound;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * Cost of entertaining guests (款待费用): asked for before, approved by the leader, settled after
 * (catalogue V-43).
 *
 * @param number within the visit, from 1
 * @param what for
 * @param approvalId the question put to the leader, chosen with the asking so that it is put once
 * @param spent what it came to
 */
public record Expense(
    int number,
    String what,
    Money asked,
    State state,
    String approvalId,
    String askedBy,
    @Nullable Money spent) {

  /** Where it stands. */
  public enum State {
    /** 待批准. */
    ASKED,
    /** 已批准. */
    APPROVED,
    /** 未批准. */
    REFUSED,
    /** 已结算. */
    SETTLED
  }

  Expense decided(boolean approved) {
    State next = approved ? State.APPROVED : State.REFUSED;
    return new Expense(number, what, asked, next, approvalId, askedBy, null);
  }

  Expense settled(Money came) {
    return new Expense(number, what, asked, State.SETTLED, approvalId, askedBy, came);
  }
}

package org.kehu.customer.loyalty;

import java.time.Clock;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.MergeFollower;
import org.springframework.stereotype.Component;

/**
 * Of merged files the points are one balance (C-138): they move with their own reference in both
 * ledgers, and back as far as they were not spent meanwhile. Coupons stay where they were issued.
 */
@Component
class PointsMerge implements MergeFollower {

  private static final String REASON = "档案合并";

  private final LoyaltyAccounts accounts;
  private final Clock clock;

  PointsMerge(LoyaltyAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void merged(Customer survivor, Customer loser, String mergeId) {
    move(loser, survivor, "merge/" + mergeId, Long.MAX_VALUE);
  }

  @Override
  public void unmerged(Customer survivor, Customer loser, String mergeId) {
    long brought = accounts.bookedIn(loser.id(), "merge/" + mergeId);
    move(survivor, loser, "unmerge/" + mergeId, -brought);
  }

  private void move(Customer from, Customer to, String reference, long most) {
    long gone = -accounts.bookedIn(from.id(), reference);
    long points = gone > 0 ? gone : Math.min(accounts.balanceOf(from.id()), most);
    if (points > 0) {
      book(from, -points, reference);
      book(to, points, reference);
    }
  }

  private void book(Customer customer, long points, String reference) {
    MovePoints move = new MovePoints(Entry.Kind.ADJUSTED, points, reference, REASON);
    accounts.book(customer, account -> account.move(move, clock.instant(), "system:customer"));
  }
}

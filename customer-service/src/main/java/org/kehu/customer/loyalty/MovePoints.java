package org.kehu.customer.loyalty;

/**
 * Points come or go.
 *
 * @param points above 0 for {@code EARNED}, below for {@code SPENT}, either for {@code ADJUSTED}
 * @param reference what it is for, unique in the ledger
 */
public record MovePoints(Entry.Kind kind, long points, String reference, String reason) {

  public MovePoints {
    boolean right =
        switch (kind) {
          case EARNED -> points > 0;
          case SPENT -> points < 0;
          case ADJUSTED -> points != 0;
        };
    if (!right) {
      throw LoyaltyProblem.POINTS_NONE.problem();
    }
  }
}

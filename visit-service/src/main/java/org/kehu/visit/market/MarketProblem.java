package org.kehu.visit.market;

import org.kehu.kit.problem.ProblemType;

/** The ways market notes can refuse. */
public enum MarketProblem implements ProblemType {
  /** A note on a competitor names it, and others do not. */
  COMPETITOR_WRONG(422),
  /** Too few letters to search for. */
  SEARCH_TOO_SHORT(400),
  /** The last day lies before the first, or more than a year behind it. */
  MARKET_PERIOD_WRONG(400);

  private final int status;

  MarketProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.visit.occasion;

import org.kehu.kit.problem.ProblemType;

/** The ways an occasion can refuse. */
public enum OccasionProblem implements ProblemType {
  /** Not possible in the present status. */
  OCCASION_STATE_REFUSED(409),
  /** The time has passed, or is more than two years ahead. */
  OCCASION_TIME_IMPLAUSIBLE(422),
  /** It has not begun yet. */
  OCCASION_NOT_BEGUN(409),
  /** Only of new offers and greetings customers are told by notice. */
  NOTICE_NOT_MEANT(409),
  /** The customer is not invited. */
  NOT_INVITED(404),
  /** So many customers are invited that no more can be. */
  TOO_MANY_INVITED(409),
  /** More is spent than was planned, which only a leader may do. */
  COST_ABOVE_BUDGET(422),
  /** Only with a gift customers are asked what the next year needs. */
  DEMAND_NOT_ASKED(409),
  /** Some who got a gift were not asked what the next year needs. */
  DEMAND_PLANS_MISSING(409),
  /** So many costs that no more can be recorded. */
  TOO_MANY_COSTS(409),
  /** A training says what it is about; others have no such topics. */
  TRAINING_TOPICS_WRONG(422);

  private final int status;

  OccasionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

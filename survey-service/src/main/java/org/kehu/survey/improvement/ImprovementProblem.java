package org.kehu.survey.improvement;

import org.kehu.kit.problem.ProblemType;

/** The ways an improvement can refuse. */
public enum ImprovementProblem implements ProblemType {
  /** It is closed. */
  CLOSED(409),
  /** Something is missing before it can be closed. */
  NOT_COMPLETE(409),
  /** Nothing counts for the indicator in the period. */
  NOT_MEASURED(409),
  /** The period does not lie behind the change. */
  PERIOD_BEFORE_CHANGE(422),
  /** There is no change yet that could be measured. */
  NOTHING_CHANGED(409),
  /** So much feedback is enough. */
  TOO_MUCH_FEEDBACK(422);

  private final int status;

  ImprovementProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "improvement-" + ProblemType.super.slug();
  }
}

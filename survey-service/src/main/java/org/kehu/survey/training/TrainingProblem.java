package org.kehu.survey.training;

import org.kehu.kit.problem.ProblemType;

/** The ways a training can refuse. */
public enum TrainingProblem implements ProblemType {
  /** It was held or called off. */
  NOT_PLANNED(409),
  /** Its day has not come. */
  NOT_BEGUN(409),
  /** The day has passed, or is more than a year ahead. */
  DAY_IMPLAUSIBLE(422),
  /** Somebody was not to take part, or is missing in the list. */
  ATTENDANCE_WRONG(422);

  private final int status;

  TrainingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "training-" + ProblemType.super.slug();
  }
}

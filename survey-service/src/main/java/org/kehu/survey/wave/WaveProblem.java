package org.kehu.survey.wave;

import org.kehu.kit.problem.ProblemType;

/** The ways a wave can refuse; that its survey does not run is the survey's. */
public enum WaveProblem implements ProblemType {
  /** Two were started at the same moment. */
  WAVE_AT_THE_SAME_TIME(409);

  private final int status;

  WaveProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

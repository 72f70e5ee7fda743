package org.kehu.survey.answer;

import org.kehu.kit.problem.ProblemType;

/** The ways a link can be wrong by itself. */
public enum AnswerProblem implements ProblemType {
  LINK_UNKNOWN(404),
  /** 匿名问卷不能暂存. */
  NOT_SAVED(409);

  private final int status;

  AnswerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

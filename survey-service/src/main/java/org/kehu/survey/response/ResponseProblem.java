package org.kehu.survey.response;

import org.kehu.kit.problem.ProblemType;

/** The ways answers are refused. */
public enum ResponseProblem implements ProblemType {
  INVITATION_UNKNOWN(422),
  ALREADY_ANSWERED(409),
  INVITATION_EXPIRED(410),
  INVITATION_WITHDRAWN(410),
  SURVEY_CLOSED(410),
  NOT_ON_PAPER(409),
  ANSWERS_WRONG(422),
  NOT_BY_STAFF(409);

  private final int status;

  ResponseProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.survey.survey;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a survey can refuse. */
public enum SurveyProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  CODE_TAKEN(409),
  QUESTIONNAIRE_UNKNOWN(422),
  QUESTIONNAIRE_NOT_PUBLISHED(409),
  NOT_ANONYMOUS(422);

  private final int status;

  SurveyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "survey-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(SurveyMove move, SurveyStatus status) {
    return MOVE_NOT_ALLOWED
        .problem()
        .with("move", move)
        .with("state", status)
        .with("allowedMoves", status.allowed());
  }
}

package org.kehu.survey.questionnaire;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a questionnaire can refuse. */
public enum QuestionnaireProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  CODE_TAKEN(409),
  CONTENT_WRONG(422);

  private final int status;

  QuestionnaireProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "questionnaire-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(QuestionnaireMove move, QuestionnaireStatus status) {
    return MOVE_NOT_ALLOWED
        .problem()
        .with("move", move)
        .with("state", status)
        .with("allowedMoves", status.allowed());
  }
}

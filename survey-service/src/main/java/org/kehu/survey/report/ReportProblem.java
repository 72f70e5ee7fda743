package org.kehu.survey.report;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a report can refuse. */
public enum ReportProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  SURVEY_UNKNOWN(422),
  TOO_FEW_RESPONSES(409),
  SURVEY_STILL_OPEN(409),
  NOT_COMPLETE(422);

  private final int status;

  ReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "report-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(ReportMove move, ReportStatus status) {
    return MOVE_NOT_ALLOWED
        .problem()
        .with("move", move)
        .with("state", status)
        .with("allowedMoves", status.allowed());
  }
}

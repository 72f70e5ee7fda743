package org.kehu.visit.visit;

import org.kehu.kit.problem.ProblemType;

/** The ways a visit can refuse. */
public enum VisitProblem implements ProblemType {
  /** The move is not allowed in the present status; names the allowed ones. */
  VISIT_MOVE_REFUSED(409),
  /** Something of the preparation is missing; names what. */
  PREPARATION_INCOMPLETE(422),
  /** The time of a plan must not have passed and lie within two years. */
  VISIT_TIME_IMPLAUSIBLE(422),
  /** A visit cannot be conducted in the future. */
  CONDUCTED_IN_FUTURE(422),
  /** Answers of the form are missing or wrong; names them. */
  VISIT_FORM_WRONG(422),
  /** The next step lies in the past. */
  NEXT_STEP_PAST(422),
  /** Only leaders plan for others. */
  VISIT_OWNER_REFUSED(403),
  /** It was moved so often that it should be cancelled. */
  MOVED_TOO_OFTEN(409),
  /** Papers are shown to those who visit and to leaders only. */
  FILES_NOT_SHOWN(403);

  private final int status;

  VisitProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

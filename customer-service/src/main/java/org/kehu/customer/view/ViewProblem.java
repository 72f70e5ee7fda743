package org.kehu.customer.view;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a saved view can refuse. */
public enum ViewProblem implements ProblemType {
  /** It is shared with the caller, who may use it, and no more. */
  VIEW_OF_ANOTHER(403),
  /** Its owner works here and decides about it. */
  VIEW_OWNER_PRESENT(409),
  /** The owner has another one of that name. */
  VIEW_NAME_TAKEN(409),
  /** More than one person keeps. */
  VIEW_LIMIT_REACHED(409),
  /** More departments and colleagues than one view is shared with. */
  VIEW_SHARED_TOO_WIDELY(422),
  /** Nobody of that id works here. */
  VIEW_COLLEAGUE_UNKNOWN(422),
  /** There is no such department. */
  VIEW_DEPARTMENT_UNKNOWN(422);

  private final int status;

  ViewProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.customer.development;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a development plan can refuse. */
public enum PlanProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  DEVELOPMENT_MOVE_NOT_ALLOWED(409),
  /** The period ends before it begins. */
  DEVELOPMENT_PERIOD_INVALID(422),
  /** A task is due outside the period of its plan. */
  DEVELOPMENT_DUE_OUTSIDE(422),
  /** Two targets of one name, or a target that the plan does not have. */
  DEVELOPMENT_TARGET_INVALID(422),
  /** Nobody of that id is with the company. */
  DEVELOPMENT_STAFF_UNKNOWN(422),
  /** What lies ahead was not held yet. */
  DEVELOPMENT_DAY_AHEAD(422),
  /** A plan has tasks before it is agreed to (C-108). */
  DEVELOPMENT_WITHOUT_TASKS(409),
  /** Nobody agrees to a plan of their own. */
  DEVELOPMENT_OWN_PLAN(409),
  /** Only who is responsible or leads says what became of a task. */
  DEVELOPMENT_TASK_OF_ANOTHER(403),
  /** The task has its outcome already. */
  DEVELOPMENT_TASK_SETTLED(409),
  /** Open tasks are settled before the plan is closed. */
  DEVELOPMENT_TASKS_OPEN(409),
  /** One plan holds so many and no more. */
  DEVELOPMENT_PLAN_FULL(409);

  private final int status;

  PlanProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.kit.process;

import org.kehu.kit.problem.ProblemType;

/** The ways a process can refuse; people know it as a job. */
public enum ProcessProblem implements ProblemType {
  /** The present state does not allow the move; the answer names those that it does. */
  JOB_MOVE_NOT_ALLOWED(409),
  /** Seen, but cancelled, resumed or undone only by others. */
  JOB_COMMAND_NOT_ALLOWED(403),
  /** This service has no such kind of job. */
  JOB_KIND_UNKNOWN(422);

  private final int status;

  ProcessProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

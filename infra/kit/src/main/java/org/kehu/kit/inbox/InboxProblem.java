package org.kehu.kit.inbox;

import org.kehu.kit.problem.ProblemType;

/** The ways the inbox can refuse ops. */
public enum InboxProblem implements ProblemType {
  CONSUMER_UNKNOWN(404);

  private final int status;

  InboxProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

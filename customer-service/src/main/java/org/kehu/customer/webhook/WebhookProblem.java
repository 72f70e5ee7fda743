package org.kehu.customer.webhook;

import org.kehu.kit.problem.ProblemType;

/** The ways in which webhooks can refuse. */
public enum WebhookProblem implements ProblemType {
  /** Address, types or department cannot be used; each fault is named. */
  WEBHOOK_UNFIT(422),
  /** There are as many as may be. */
  TOO_MANY_WEBHOOKS(409),
  /** Its state does not allow this. */
  WEBHOOK_MOVE_NOT_ALLOWED(409);

  private final int status;

  WebhookProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

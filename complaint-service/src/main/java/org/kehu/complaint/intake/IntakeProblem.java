package org.kehu.complaint.intake;

import org.kehu.kit.problem.ProblemType;

/** The ways a contact can be refused: only for what the caller can put right. */
public enum IntakeProblem implements ProblemType {
  /** Member {@code channels}: those that are open. */
  CHANNEL_CLOSED(422),
  /** Who shall have been asked first is no active colleague; the value is not repeated. */
  FIRST_CONTACT_UNKNOWN(422);

  private final int status;

  IntakeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.complaint.violation;

import org.kehu.kit.problem.ProblemType;

/** The ways a violation can refuse. */
public enum ViolationProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  VIOLATION_MOVE_NOT_ALLOWED(409),
  VIOLATION_NOT_YOURS(403),
  /** Nobody judges themselves, nor twice. */
  VIOLATION_INTERESTED(403),
  PERSON_UNKNOWN(422),
  VIOLATION_CASE_UNKNOWN(422),
  /** Member {@code kind}: a leak tells cause, third party and customers, nothing else does. */
  LEAK_INCOMPLETE(422),
  /** Whoever answers for a leak is liable (G-15). */
  LEAK_WITHOUT_LIABILITY(422),
  /** Members {@code gravity}, {@code sanctions}: one measure for all. */
  SANCTION_NOT_IN_RULE(422);

  private final int status;

  ViolationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.customer.grant;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a grant can refuse. */
public enum GrantProblem implements ProblemType {
  /** Either a colleague or a department is let in. */
  GRANT_HOLDER_UNCLEAR(422),
  /** Nobody of that id works here, or there is no such department. */
  GRANT_HOLDER_UNKNOWN(422),
  /** It would be over before it began. */
  GRANT_OVER(422),
  /** It would last longer than grants do. */
  GRANT_TOO_LONG(422),
  /** The file is above what may be granted. */
  GRANT_ABOVE_LEVEL(422),
  /** The file is above what the colleague's post is cleared for. */
  GRANT_ABOVE_CLEARANCE(422),
  /** As many as one file has at once. */
  GRANT_LIMIT_REACHED(409);

  private final int status;

  GrantProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

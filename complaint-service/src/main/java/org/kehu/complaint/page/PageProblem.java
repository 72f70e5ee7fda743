package org.kehu.complaint.page;

import org.kehu.kit.problem.ProblemType;

/** The ways a link, or what is asked through it, can be refused. */
public enum PageProblem implements ProblemType {
  /** The token is not one of ours. */
  PAGE_LINK_UNKNOWN(404),
  /** Its time has passed. */
  PAGE_LINK_EXPIRED(410),
  /** It was taken back. */
  PAGE_LINK_WITHDRAWN(410),
  /** It was taken back before. */
  PAGE_LINK_CLOSED(409),
  /** Nothing is filed by a link that only follows. */
  PAGE_LINK_FOLLOWS(409),
  /** Members {@code files}, the most of them. */
  PAGE_FILES_TOO_MANY(409),
  /** Member {@code caseId}: nobody follows what the caller does not work with. */
  PAGE_CASE_UNKNOWN(422),
  /** Member {@code purpose}: what it needs was not given, or what it must not have was. */
  PAGE_LINK_INCOMPLETE(422),
  /** Member {@code purpose}: given out by the line only. */
  PAGE_LINK_NOT_YOURS(403);

  private final int status;

  PageProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

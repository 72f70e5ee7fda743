package org.kehu.kit.files;

import org.kehu.kit.problem.ProblemType;

/** The ways an attachment can be refused. */
public enum FileProblem implements ProblemType {
  OWNER_KIND_UNKNOWN(422),
  FILE_NAME_INVALID(422),
  FILE_EMPTY(422),
  FILE_TOO_LARGE(413),
  FILE_TYPE_NOT_ALLOWED(422),
  FILE_TYPE_MISMATCH(422),
  FILE_INFECTED(422),
  FILES_TOO_MANY(409),
  FILE_NOT_READY(409),
  FILE_GONE(410);

  private final int status;

  FileProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

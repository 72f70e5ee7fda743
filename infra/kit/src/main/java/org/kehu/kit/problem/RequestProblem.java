package org.kehu.kit.problem;

/** The refusals that every service shares: bad requests, missing rights, broken preconditions. */
public enum RequestProblem implements ProblemType {
  BODY_UNREADABLE(400),
  BODY_MISSING(400),
  FIELD_UNKNOWN(400),
  PARAMETER_INVALID(400),
  PARAMETER_MISSING(400),
  PARAMETER_UNKNOWN(400),
  CURSOR_INVALID(400),
  PATH_REFUSED(400),
  REQUEST_MALFORMED(400),
  TOKEN_MISSING(401),
  TOKEN_INVALID(401),
  RIGHT_MISSING(403),
  ROLE_MISSING(403),
  PERSON_INACTIVE(403),
  /** Who is about to leave takes no files or tables away (C-116). */
  LEAVER_TAKES_NOTHING(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  SUBJECT_ERASED(409),
  VERSION_STALE(412),
  BODY_TOO_LARGE(413),
  MEDIA_TYPE_UNSUPPORTED(415),
  VALIDATION_FAILED(422),
  KEY_REUSED(422),
  KEY_INVALID(400),
  IF_MATCH_REQUIRED(428),
  IF_MATCH_INVALID(400),
  HEADERS_TOO_LARGE(431),
  TOO_MANY_UNSENT(503),
  BUSY(503),
  STORE_UNAVAILABLE(503),
  ISSUER_UNAVAILABLE(503),
  INTERNAL(500),
  NOT_IMPLEMENTED(501),
  VERSION_UNSUPPORTED(505);

  private final int status;

  RequestProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

package org.kehu.gateway.problem;

import org.kehu.kit.problem.ProblemType;

/**
 * The ways the gateway itself refuses. What a service refuses passes through untouched. {@code
 * urn:kehu:problem:gateway:<slug>}; words in {@code problems[_zh].properties} beside this type.
 */
public enum GatewayProblem implements ProblemType {
  REQUEST_MALFORMED(400),
  PATH_REFUSED(400),
  QUERY_REFUSED(400),
  TOKEN_MISSING(401),
  TOKEN_MALFORMED(401),
  TOKEN_EXPIRED(401),
  TOKEN_NOT_YET_VALID(401),
  TOKEN_WRONG_ISSUER(401),
  TOKEN_WRONG_AUDIENCE(401),
  TOKEN_INVALID(401),
  RIGHT_MISSING(403),
  ROLE_MISSING(403),
  ORIGIN_REFUSED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  REQUEST_TIMEOUT(408),
  OPERATION_ENDED(410),
  BODY_TOO_LARGE(413),
  URI_TOO_LONG(414),
  RATE_LIMITED(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL(500),
  NOT_IMPLEMENTED(501),
  ANSWER_BROKEN(502),
  NO_INSTANCE(503),
  SERVICE_UNREACHABLE(503),
  SERVICE_RESTING(503),
  ISSUER_UNAVAILABLE(503),
  DESCRIPTION_UNAVAILABLE(503),
  BUSY(503),
  ANSWER_LATE(504),
  VERSION_UNSUPPORTED(505);

  private final int status;

  GatewayProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

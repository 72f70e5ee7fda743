package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;

/**
 * What the server itself refused by no more than a status. Below 500, and with 501 and 505, the
 * fault is the caller's; whatever else is 500 and above is ours.
 */
public final class ServerStatus {

  private static final int BAD_REQUEST = 400;
  private static final int HEADERS_TOO_LARGE = 431;

  private ServerStatus() {}

  /** The status that was meant: too many header bytes are 400 with the reason only in words. */
  public static int meant(int status, @Nullable Throwable cause) {
    String words = cause == null ? null : cause.getMessage();
    boolean tooLarge = words != null && words.contains("too large");
    return status == BAD_REQUEST && tooLarge ? HEADERS_TOO_LARGE : status;
  }

  /** The problem that stands for a status. */
  static Problem problem(int status, HttpServletRequest request, HttpServletResponse response) {
    return switch (status) {
      case 404 -> RequestProblem.NOT_FOUND.problem().with("id", "");
      case 405 -> methodNotAllowed(request, response);
      case 413 -> RequestProblem.BODY_TOO_LARGE.problem();
      case HEADERS_TOO_LARGE -> RequestProblem.HEADERS_TOO_LARGE.problem();
      case 501 -> RequestProblem.NOT_IMPLEMENTED.problem();
      case 505 -> RequestProblem.VERSION_UNSUPPORTED.problem();
      default ->
          status < 500
              ? RequestProblem.REQUEST_MALFORMED.problem()
              : RequestProblem.INTERNAL.problem();
    };
  }

  private static Problem methodNotAllowed(
      HttpServletRequest request, HttpServletResponse response) {
    String told = response.getHeader("Allow");
    String allowed = told == null ? "" : told;
    return RequestProblem.METHOD_NOT_ALLOWED
        .problem()
        .with("method", request.getMethod())
        .with("allowed", allowed)
        .header("Allow", allowed);
  }
}

package org.kehu.kit.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;

/**
 * What the server refuses before any filter runs (a path with a zero byte, headers that are too
 * large) in the same shape as every other refusal.
 */
final class ServerRefusals extends ErrorReportValve {

  private final ProblemWriter writer;

  ServerRefusals(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      writer.write(problem(response.getStatus()), request.getRequest(), response.getResponse());
      response.finishResponse();
    } catch (IOException | IllegalStateException cannotAnswer) {
      ExceptionUtils.handleThrowable(cannotAnswer);
      container.getLogger().debug("A refusal could not be written", cannotAnswer);
    }
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> RequestProblem.NOT_FOUND.problem().with("id", "");
      case 413 -> RequestProblem.BODY_TOO_LARGE.problem();
      default ->
          status < 500
              ? RequestProblem.REQUEST_MALFORMED.problem()
              : RequestProblem.INTERNAL.problem();
    };
  }
}

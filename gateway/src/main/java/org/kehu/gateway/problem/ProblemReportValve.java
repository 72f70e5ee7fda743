package org.kehu.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.request.Marks;
import org.kehu.gateway.request.SecurityHeaders;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.web.ServerStatus;

/**
 * What the server refuses before any filter runs (an unreadable request line, headers that are too
 * large) in the same shape as every other refusal.
 */
public final class ProblemReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Problem problem = problem(ServerStatus.meant(response.getStatus(), throwable));
    HttpServletResponse answer = response.getResponse();
    try {
      SecurityHeaders.write(request.getRequest(), answer);
      Marks marks =
          request.getAttribute(Marks.ATTRIBUTE) instanceof Marks known
              ? known
              : Marks.of(request.getRequest());
      answer.setHeader("X-Request-Id", marks.requestId());
      ProblemWriter.write(request.getRequest(), answer, problem, marks);
      response.finishResponse();
    } catch (IOException | IllegalStateException cannotAnswer) {
      ExceptionUtils.handleThrowable(cannotAnswer);
      container.getLogger().debug("A refusal could not be written", cannotAnswer);
    }
  }

  private static Problem problem(int status) {
    GatewayProblem type =
        switch (status) {
          case 404 -> GatewayProblem.NOT_FOUND;
          case 408 -> GatewayProblem.REQUEST_TIMEOUT;
          case 413 -> GatewayProblem.BODY_TOO_LARGE;
          case 414 -> GatewayProblem.URI_TOO_LONG;
          case 431 -> GatewayProblem.HEADERS_TOO_LARGE;
          case 501 -> GatewayProblem.NOT_IMPLEMENTED;
          case 505 -> GatewayProblem.VERSION_UNSUPPORTED;
          default -> status >= 500 ? GatewayProblem.INTERNAL : GatewayProblem.REQUEST_MALFORMED;
        };
    return type.problem();
  }
}

package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

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
      int status = ServerStatus.meant(response.getStatus(), cause);
      HttpServletRequest refused = request.getRequest();
      HttpServletResponse answer = response.getResponse();
      writer.write(ServerStatus.problem(status, refused, answer), refused, answer);
      response.finishResponse();
    } catch (IOException | IllegalStateException cannotAnswer) {
      ExceptionUtils.handleThrowable(cannotAnswer);
      container.getLogger().debug("A refusal could not be written", cannotAnswer);
    }
  }
}

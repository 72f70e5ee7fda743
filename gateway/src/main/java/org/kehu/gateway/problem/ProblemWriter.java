package org.kehu.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.kehu.gateway.request.Marks;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.ProblemWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal as RFC 9457 problem details, in the shape that every service of the suite uses.
 */
public final class ProblemWriter {

  private static final ProblemDocument DOCUMENTS = new ProblemDocument("gateway");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemWriter() {}

  /** Answers the refusal; the answer must not have begun. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem, Marks marks)
      throws IOException {
    Locale language = ProblemWords.language(request.getHeader("Accept-Language"));
    Map<String, Object> document =
        DOCUMENTS.of(problem, language, instance(request), marks.traceId());
    byte[] body = JSON.writeValueAsBytes(document);
    problem.headers().forEach(response::setHeader);
    response.setStatus(problem.type().status());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    response.setHeader("Content-Language", language.getLanguage());
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Authorization, Accept-Language");
    response.setContentLength(body.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
    response.flushBuffer();
  }

  private static String instance(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path == null || path.isEmpty() ? "/" : path;
  }
}

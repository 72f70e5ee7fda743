package org.kehu.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kehu.gateway.request.Marks;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as RFC 9457 problem details, in the shape that every service of the suite uses. */
public final class ProblemWriter {

  private static final String URN = "urn:kehu:problem:gateway:";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemWriter() {}

  /** Answers the refusal; the answer must not have begun. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem, Marks marks)
      throws IOException {
    write(request, response, problem, problem.type().status(), marks);
  }

  /** Answers the refusal with a status of its own, for what the server refuses before us. */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Problem problem,
      int status,
      Marks marks)
      throws IOException {
    Locale language = ProblemWords.language(request.getHeader("Accept-Language"));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", URN + problem.type().slug());
    document.put("title", ProblemWords.title(problem.type(), language));
    document.put("status", status);
    document.put("detail", ProblemWords.detail(problem, language));
    document.put("instance", instance(request));
    document.put("traceId", marks.traceId());
    problem.members().forEach(document::putIfAbsent);
    byte[] body = JSON.writeValueAsBytes(document);
    problem.headers().forEach(response::setHeader);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", language.getLanguage());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Authorization, Accept-Language");
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

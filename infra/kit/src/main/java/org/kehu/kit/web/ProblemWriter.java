package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.telemetry.Trace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem document in the caller's language, from filters and from controllers
 * alike.
 */
public final class ProblemWriter {

  /** What every answer depends on beside its path: whose rights, and whose language. */
  public static final String VARY = "Authorization, Accept-Language";

  private final ProblemDocument documents;
  private final JsonMapper mapper;

  public ProblemWriter(String service, JsonMapper mapper) {
    this.documents = new ProblemDocument(service);
    this.mapper = mapper;
  }

  /** As a controller's answer. */
  public ResponseEntity<Map<String, Object>> answer(Problem problem, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    problem.headers().forEach(headers::add);
    Locale language = language(request);
    headers.setContentLanguage(language);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(
        document(problem, request, language),
        headers,
        HttpStatusCode.valueOf(problem.type().status()));
  }

  /** Straight to the response, where no controller is reached. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language = language(request);
    response.reset();
    response.setStatus(problem.type().status());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setHeader(HttpHeaders.VARY, VARY);
    problem.headers().forEach(response::setHeader);
    response
        .getOutputStream()
        .write(mapper.writeValueAsBytes(document(problem, request, language)));
  }

  private Map<String, Object> document(
      Problem problem, HttpServletRequest request, Locale language) {
    String path = request.getRequestURI();
    // The server may refuse a request before it has a path.
    String instance = path == null || path.isEmpty() ? "/" : path;
    return documents.of(problem, language, instance, Trace.currentId());
  }

  private static Locale language(HttpServletRequest request) {
    return ProblemWords.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}

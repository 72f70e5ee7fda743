package org.kehu.gateway.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;

/**
 * Cross-origin calls from browsers. A page of an origin that is not configured gets no permission
 * and its browser withholds the answer; the call itself carries a token or nothing, so it needs no
 * refusal.
 */
@Component
public final class CrossOrigin {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
  private static final List<String> HEADERS =
      List.of(
          "Authorization",
          "Content-Type",
          "Accept",
          "Accept-Language",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "X-Request-Id",
          "traceparent");
  private static final String EXPOSED =
      "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Idempotency-Replayed, "
          + "Content-Disposition, Deprecation";

  private final @Nullable CorsConfiguration configuration;
  private final String remembered;

  public CrossOrigin(CrossOriginProperties properties) {
    this.configuration = properties.origins().isEmpty() ? null : allow(properties.origins());
    this.remembered = Long.toString(properties.remembered().toSeconds());
  }

  private static CorsConfiguration allow(List<String> origins) {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(origins);
    configuration.setAllowedMethods(METHODS);
    configuration.setAllowedHeaders(HEADERS);
    return configuration;
  }

  /** Whether a browser asks for permission before the real request. */
  static boolean isPreflight(HttpServletRequest request) {
    return CorsUtils.isPreFlightRequest(request);
  }

  /** Answers a browser's question, or refuses it with {@code origin-refused}. */
  void answerPreflight(HttpServletRequest request, HttpServletResponse response) {
    HttpMethod method =
        HttpMethod.valueOf(String.valueOf(request.getHeader("Access-Control-Request-Method")));
    List<String> headers =
        List.of(
            StringUtils.tokenizeToStringArray(
                request.getHeader("Access-Control-Request-Headers"), ","));
    String origin = allowedOrigin(request);
    if (configuration == null
        || origin == null
        || configuration.checkHttpMethod(method) == null
        || (!headers.isEmpty() && configuration.checkHeaders(headers) == null)) {
      throw GatewayProblem.ORIGIN_REFUSED.problem();
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", METHODS));
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", HEADERS));
    response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, remembered);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Marks the answer to the real request as readable by its page. */
  void markAnswer(HttpServletRequest request, HttpServletResponse response) {
    if (configuration == null) {
      return;
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = allowedOrigin(request);
    if (origin != null) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  private @Nullable String allowedOrigin(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return configuration == null || origin == null ? null : configuration.checkOrigin(origin);
  }
}

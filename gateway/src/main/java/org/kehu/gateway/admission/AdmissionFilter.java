package org.kehu.gateway.admission;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.limit.CallerGoneException;
import org.kehu.gateway.passage.Passage;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.problem.ProblemWriter;
import org.kehu.gateway.request.Marks;
import org.kehu.gateway.request.SecurityHeaders;
import org.kehu.gateway.telemetry.GatewayMetrics;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only filter before the routes, in place of the Spring Security chain. The gateway has no
 * sessions, no login, no cookies and no method security, so of that chain only the firewall, the
 * bearer token and the authorization rules would do anything, at most of a request's cost: regular
 * expressions over the token and every header value, and a pile of request wrappers. Here {@link
 * Gate} does the same in one pass and no less strictly: the path check is an allow-list (Spring's
 * firewall is a deny-list), tokens are verified by Spring Security's decoder, and what no access
 * row names is refused. The tests give both the same bad inputs. The services behind run the full
 * chain again.
 */
public final class AdmissionFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(AdmissionFilter.class);

  private static final Set<ProblemType> FAULTS_OF_THE_BODY =
      Set.of(GatewayProblem.REQUEST_MALFORMED, GatewayProblem.REQUEST_TIMEOUT);

  private static final String PORTAL = "/portal";

  private final Gate gate;
  private final CrossOrigin crossOrigin;
  private final GatewayMetrics metrics;

  public AdmissionFilter(Gate gate, CrossOrigin crossOrigin, GatewayMetrics metrics) {
    this.gate = gate;
    this.crossOrigin = crossOrigin;
    this.metrics = metrics;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    long start = System.nanoTime();
    Marks marks = Marks.of(request);
    request.setAttribute(Marks.ATTRIBUTE, marks);
    prepare(request, response, marks);
    Passage passage = null;
    try {
      passage = admit(request, response, marks);
      if (passage != null) {
        passage.attachTo(request);
        chain.doFilter(request, response);
      }
    } catch (IOException | ServletException | RuntimeException failed) {
      refuse(request, response, marks, passage, failed);
    } finally {
      metrics.served(passage, response.getStatus(), System.nanoTime() - start);
    }
  }

  private static void prepare(
      HttpServletRequest request, HttpServletResponse response, Marks marks) {
    SecurityHeaders.write(request, response);
    response.setHeader("X-Request-Id", marks.requestId());
  }

  private @Nullable Passage admit(
      HttpServletRequest request, HttpServletResponse response, Marks marks) {
    if (CrossOrigin.isPreflight(request)) {
      Gate.checkSpelling(request);
      crossOrigin.answerPreflight(request, response);
      return null;
    }
    if (isPortalWithSlash(request)) {
      response.setHeader("Location", PORTAL);
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      return null;
    }
    crossOrigin.markAnswer(request, response);
    return gate.admit(request, response, marks);
  }

  /** The one address that people type by hand, and many with a slash at its end. */
  private static boolean isPortalWithSlash(HttpServletRequest request) {
    return request.getRequestURI().equals(PORTAL + "/")
        && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      Marks marks,
      @Nullable Passage passage,
      Exception failed)
      throws IOException {
    if (causedBy(failed, CallerGoneException.class) != null) {
      metrics.callerGone();
      throw new CloseNowException("The caller has gone", failed);
    }
    Problem known = causedBy(failed, Problem.class);
    Problem problem = known == null ? GatewayProblem.INTERNAL.problem().because(failed) : known;
    log(problem, marks, passage);
    metrics.refused(problem);
    if (FAULTS_OF_THE_BODY.contains(problem.type()) && response.isCommitted()) {
      // The server noticed while reading and has set the status already: its valve writes the
      // words.
      request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
      return;
    }
    if (response.isCommitted()) {
      // Half an answer must not look like a whole one.
      throw new CloseNowException("The answer broke off", failed);
    }
    if (passage != null && problem.type().status() >= 500) {
      response.reset();
      prepare(request, response, marks);
      crossOrigin.markAnswer(request, response);
    }
    ProblemWriter.write(request, response, problem, marks);
  }

  private static void log(Problem problem, Marks marks, @Nullable Passage passage) {
    int status = problem.type().status();
    if (status < 500) {
      return;
    }
    var event = status == 500 ? LOG.atError().setCause(problem) : LOG.atWarn();
    Throwable cause = problem.getCause();
    event
        .addKeyValue("traceId", marks.traceId())
        .addKeyValue("requestId", marks.requestId())
        .addKeyValue("operation", passage == null ? "none" : passage.operation().toString())
        .addKeyValue("cause", cause == null ? "none" : cause.getClass().getName())
        .log("Refused: {}", problem.type().slug());
  }

  private static <T extends Throwable> @Nullable T causedBy(Throwable failed, Class<T> type) {
    for (Throwable one = failed; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
    }
    return null;
  }
}

package org.kehu.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.limit.CallerGoneException;
import org.kehu.gateway.limit.LimitedBody;
import org.kehu.gateway.passage.Passage;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.request.InboundHeaders;
import org.kehu.gateway.request.SecurityHeaders;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.telemetry.Counts;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/**
 * Hands a request to an instance of its service and streams the answer back. What was never sent
 * (no connection) is tried on another instance whatever the method; what was sent and got no answer
 * is tried once more only where HTTP says that repeating is safe and nothing of the body was read.
 * A late answer is not tried again: that would double the load of a service that is already slow.
 */
@Component
public final class Forwarder {

  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
  private static final Set<ProblemType> FAULTS =
      Set.of(
          GatewayProblem.SERVICE_UNREACHABLE,
          GatewayProblem.ANSWER_BROKEN,
          GatewayProblem.ANSWER_LATE);
  private static final Set<String> KEPT_BACK =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "content-length",
          "server",
          "x-powered-by",
          "x-request-id",
          "ratelimit",
          "ratelimit-policy");
  private static final int RETRY_AFTER_SECONDS = 2;
  private static final int BUFFER = 16 * 1024;
  private static final String NEVER_SENT = "not-connected";
  private static final String BROKEN = "broken";

  private final Instances instances;
  private final Breakers breakers;
  private final ServiceClient client;
  private final ForwardProperties properties;
  private final Counts retries;

  public Forwarder(
      Instances instances,
      Breakers breakers,
      ServiceClient client,
      ForwardProperties properties,
      RouteProperties routes,
      MeterRegistry meters) {
    this.instances = instances;
    this.breakers = breakers;
    this.client = client;
    this.properties = properties;
    this.retries =
        Counts.named("kehu.gateway.retries")
            .by("service", routes.routes().stream().map(Route::service).distinct().toList())
            .by("reason", NEVER_SENT, BROKEN)
            .in(meters);
  }

  /**
   * Answers the request with what the service answers.
   *
   * @throws Problem 413, 502, 503 or 504 in the gateway's own name; when the answer has begun, the
   *     connection must be cut
   * @throws IOException if the caller has gone
   */
  public void forward(HttpServletRequest request, HttpServletResponse response, Passage passage)
      throws IOException {
    String service = passage.operation().service();
    CircuitBreaker breaker = breakers.enter(service);
    long start = System.nanoTime();
    boolean told = false;
    try (ClassicHttpResponse answer = send(request, passage)) {
      copy(request, answer, response, service);
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      told = true;
    } catch (Problem problem) {
      if (FAULTS.contains(problem.type())) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, problem);
        told = true;
      }
      throw problem;
    } finally {
      if (!told) {
        breaker.releasePermission();
      }
    }
  }

  private ClassicHttpResponse send(HttpServletRequest request, Passage passage) throws IOException {
    String service = passage.operation().service();
    LimitedBody body = body(request, passage);
    Set<String> tried = HashSet.newHashSet(properties.attempts());
    boolean repeated = false;
    Problem failure = later(GatewayProblem.NO_INSTANCE, service);
    for (int attempt = 0; attempt < properties.attempts(); attempt++) {
      Optional<ServiceInstance> next = instances.next(service, tried);
      if (next.isEmpty()) {
        break;
      }
      ServiceInstance instance = next.get();
      tried.add(Instances.address(instance));
      try {
        return sendTo(instance, request, body, passage);
      } catch (IOException failed) {
        failure = refusal(failed, passage).because(failed);
        boolean neverSent = failure.type() == GatewayProblem.SERVICE_UNREACHABLE;
        if (neverSent) {
          instances.shun(instance);
        } else if (failure.type() != GatewayProblem.ANSWER_BROKEN
            || repeated
            || !mayRepeat(request, body)) {
          break;
        } else {
          // A pooled connection may have been closed by an instance that is well: ask it again too.
          tried.remove(Instances.address(instance));
          repeated = true;
        }
        count(service, neverSent);
      }
    }
    throw failure;
  }

  private ClassicHttpResponse sendTo(
      ServiceInstance instance,
      HttpServletRequest request,
      @Nullable LimitedBody body,
      Passage passage)
      throws IOException {
    HttpHost target =
        new HttpHost(
            instance.isSecure() ? "https" : "http", instance.getHost(), instance.getPort());
    ClassicHttpRequest outbound =
        new BasicClassicHttpRequest(request.getMethod(), target, pathAndQuery(request));
    copyHeaders(request, outbound, passage);
    if (body != null) {
      long length = request.getContentLengthLong();
      outbound.setEntity(new InputStreamEntity(body, length < 0 ? -1 : length, null));
    }
    return client.send(target, outbound, passage.operation().routeClass());
  }

  private static boolean mayRepeat(HttpServletRequest request, @Nullable LimitedBody body) {
    return REPEATABLE.contains(request.getMethod()) && (body == null || body.isUntouched());
  }

  private static @Nullable LimitedBody body(HttpServletRequest request, Passage passage)
      throws IOException {
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    return chunked || request.getContentLengthLong() > 0
        ? new LimitedBody(request.getInputStream(), passage.bodyLimit())
        : null;
  }

  private static String pathAndQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static void copyHeaders(
      HttpServletRequest request, ClassicHttpRequest outbound, Passage passage) {
    Set<String> ofConnection = namedByConnection(request);
    for (String name : Collections.list(request.getHeaderNames())) {
      if (!InboundHeaders.mayPass(name)
          || ofConnection.contains(name.toLowerCase(Locale.ROOT))
          || (passage.bearer() == null && name.equalsIgnoreCase("Authorization"))) {
        continue;
      }
      var values = request.getHeaders(name);
      while (values.hasMoreElements()) {
        outbound.addHeader(name, values.nextElement());
      }
    }
    outbound.setHeader("X-Kehu-Client-Address", passage.marks().clientAddress());
    outbound.setHeader("X-Request-Id", passage.marks().requestId());
    outbound.setHeader("traceparent", passage.marks().traceparent());
  }

  private static Set<String> namedByConnection(HttpServletRequest request) {
    String connection = request.getHeader("Connection");
    if (connection == null
        || connection.equalsIgnoreCase("keep-alive")
        || connection.equalsIgnoreCase("close")) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (String value : Collections.list(request.getHeaders("Connection"))) {
      for (String name : List.of(value.split(",", -1))) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    // A caller must not be able to drop what the service decides by.
    names.removeAll(Set.of("authorization", "if-match", "idempotency-key", "content-type"));
    return names;
  }

  private static void copy(
      HttpServletRequest request,
      ClassicHttpResponse answer,
      HttpServletResponse response,
      String service)
      throws IOException {
    response.setStatus(answer.getCode());
    for (Header header : answer.getHeaders()) {
      copyHeader(header, response, request);
    }
    HttpEntity entity = answer.getEntity();
    Header length = answer.getFirstHeader("Content-Length");
    if (length != null && isNumber(length.getValue())) {
      response.setContentLengthLong(Long.parseLong(length.getValue()));
    }
    if (entity != null) {
      copyBody(entity, response, service);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void copyHeader(
      Header header, HttpServletResponse response, HttpServletRequest request) {
    String name = header.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    if (KEPT_BACK.contains(lower) || lower.startsWith("access-control-")) {
      return;
    }
    if (SecurityHeaders.isOurs(name)) {
      response.setHeader(name, header.getValue());
    } else if (lower.equals("location")) {
      response.setHeader(name, outside(header.getValue(), request));
    } else {
      response.addHeader(name, header.getValue());
    }
  }

  /** An absolute address of a service means nothing to the caller: only its path does. */
  private static String outside(String location, HttpServletRequest request) {
    int scheme = location.indexOf("://");
    if (scheme < 0 || scheme > 5) {
      return location;
    }
    int path = location.indexOf('/', scheme + 3);
    String onlyPath = path < 0 ? "/" : location.substring(path);
    return onlyPath.startsWith("/api/") || onlyPath.startsWith(request.getRequestURI())
        ? onlyPath
        : location;
  }

  private static void copyBody(HttpEntity entity, HttpServletResponse response, String service)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    OutputStream out = response.getOutputStream();
    // Not closed here: closing a stream that is not at its end would first read all the rest.
    InputStream in = entity.getContent();
    for (int count = read(in, buffer, service); count >= 0; count = read(in, buffer, service)) {
      write(out, buffer, count);
    }
  }

  private static int read(InputStream in, byte[] buffer, String service) {
    try {
      return in.read(buffer);
    } catch (IOException broken) {
      throw GatewayProblem.ANSWER_BROKEN.problem().with("service", service).because(broken);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int count) throws CallerGoneException {
    try {
      out.write(buffer, 0, count);
    } catch (IOException gone) {
      throw new CallerGoneException(gone);
    }
  }

  private static Problem refusal(IOException failed, Passage passage) throws CallerGoneException {
    String service = passage.operation().service();
    return switch (failed) {
      case CallerGoneException gone -> throw gone;
      case ConnectionRequestTimeoutException _ -> later(GatewayProblem.BUSY, service);
      case ConnectTimeoutException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case ConnectException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case NoRouteToHostException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case UnknownHostException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case SSLHandshakeException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case SSLPeerUnverifiedException _ -> later(GatewayProblem.SERVICE_UNREACHABLE, service);
      case SocketTimeoutException _ ->
          GatewayProblem.ANSWER_LATE
              .problem()
              .with("service", service)
              .with("seconds", Math.max(1, passage.limits().answer().toSeconds()));
      case InterruptedIOException _ -> later(GatewayProblem.BUSY, service);
      default -> GatewayProblem.ANSWER_BROKEN.problem().with("service", service);
    };
  }

  private static Problem later(GatewayProblem type, String service) {
    return type.problem()
        .with("service", service)
        .with("retryAfter", RETRY_AFTER_SECONDS)
        .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
  }

  private void count(String service, boolean neverSent) {
    retries.add(service, neverSent ? NEVER_SENT : BROKEN);
  }
}

package org.kehu.kit.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.Match;
import org.kehu.kit.access.table.Operation;
import org.kehu.kit.access.table.Requirement;
import org.kehu.kit.access.table.RouteClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.telemetry.Trace;
import org.kehu.kit.web.ProblemWriter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in by the access table, the same rows that the gateway reads, and binds the {@link
 * Call} that everything behind it works under.
 */
final class CallFilter extends OncePerRequestFilter {

  private final AccessTable table;
  private final Callers callers;
  private final ProblemWriter problems;
  private final Refusals refusals;

  CallFilter(AccessTable table, Callers callers, ProblemWriter problems, Refusals refusals) {
    this.refusals = refusals;
    this.table = table;
    this.callers = callers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(HttpHeaders.VARY, ProblemWriter.VARY);
    Trace trace = Trace.continued(request.getHeader("traceparent"));
    try {
      trace.<Void, Exception>within(() -> {
        admit(request, response, chain);
        return null;
      });
    } catch (IOException | ServletException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception other) {
      throw new ServletException(other);
    }
  }

  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    try {
      Caller caller = admitted(request);
      Long ifMatch = Preconditions.ifMatch(request);
      IdempotentRequest idempotent = IdempotentRequest.of(request, caller);
      Call call =
          new Call(caller, null, causation(request), idempotent.key(), ifMatch, Origin.of(request));
      call.<Void, Exception>within(() -> {
        chain.doFilter(idempotent.request(), response);
        refusals.keepIfRefused(request, caller, response);
        return null;
      });
    } catch (Problem refused) {
      refusals.keepIfRefused(request, refused);
      problems.write(refused, request, response);
    } catch (DataAccessResourceFailureException away) {
      problems.write(
          RequestProblem.STORE_UNAVAILABLE.problem().because(away).header("Retry-After", "5"),
          request,
          response);
    }
  }

  private Caller admitted(HttpServletRequest request) {
    Operation operation = operation(request);
    Requirement requirement = operation.requirement();
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      if (requirement.open()) {
        return Caller.anonymous();
      }
      throw RequestProblem.TOKEN_MISSING.problem().header("WWW-Authenticate", "Bearer");
    }
    Caller caller = callers.of(token.getToken());
    if (!requirement.metBy(caller)) {
      throw refusal(caller)
          .problem()
          .with("roles", String.join(", ", new TreeSet<>(requirement.roles())))
          .with("scopes", String.join(", ", new TreeSet<>(requirement.scopes())));
    }
    if (operation.routeClass() == RouteClass.EXPORT && operation.method().equals("GET")) {
      callers.requireMayTakeAway(caller);
    }
    return caller;
  }

  private static RequestProblem refusal(Caller caller) {
    return caller.isPerson() && caller.roles().isEmpty()
        ? RequestProblem.ROLE_MISSING
        : RequestProblem.RIGHT_MISSING;
  }

  private Operation operation(HttpServletRequest request) {
    return switch (table.find(request.getMethod(), request.getRequestURI())) {
      case Match.Found found -> found.operation();
      case Match.OtherMethods other ->
          throw RequestProblem.METHOD_NOT_ALLOWED
              .problem()
              .with("method", request.getMethod())
              .with("allowed", String.join(", ", other.allowed()))
              .header("Allow", String.join(", ", other.allowed()));
      case Match.Unknown unknown ->
          throw RequestProblem.NOT_FOUND.problem().with("id", request.getRequestURI());
    };
  }

  private static String causation(HttpServletRequest request) {
    String id = request.getHeader("X-Request-Id");
    return id == null || id.length() > 64 ? Ids.next() : id;
  }
}

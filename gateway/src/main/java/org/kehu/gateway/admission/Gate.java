package org.kehu.gateway.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.limit.LimitProperties;
import org.kehu.gateway.limit.LimitProperties.ClassLimit;
import org.kehu.gateway.limit.LimitProperties.Rate;
import org.kehu.gateway.limit.LimitedBody;
import org.kehu.gateway.limit.RateLimits;
import org.kehu.gateway.passage.Passage;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.refusal.Refusals;
import org.kehu.gateway.request.Marks;
import org.kehu.gateway.request.PathGuard;
import org.kehu.gateway.request.QueryGuard;
import org.kehu.gateway.route.PublicApi;
import org.kehu.gateway.token.Bearer;
import org.kehu.gateway.token.BearerToken;
import org.kehu.gateway.token.TokenCheck;
import org.kehu.kit.access.table.Match;
import org.kehu.kit.access.table.Operation;
import org.kehu.kit.access.table.Requirement;
import org.kehu.kit.access.table.RouteClass;
import org.kehu.kit.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Decides whether a request may go on, in this order: plain spelling, known operation, valid token,
 * coarse right, rate limit, not ended, size. The first that fails is the answer, and nothing
 * reaches a service.
 */
@Component
public final class Gate {

  private final PublicApi api;
  private final TokenCheck tokens;
  private final RateLimits rates;
  private final LimitProperties limits;
  private final Refusals refusals;
  private final Retirements retirements;
  private final String[] policies;

  public Gate(
      PublicApi api,
      TokenCheck tokens,
      RateLimits rates,
      LimitProperties limits,
      Refusals refusals,
      Retirements retirements) {
    this.refusals = refusals;
    this.retirements = retirements;
    this.api = api;
    this.tokens = tokens;
    this.rates = rates;
    this.limits = limits;
    this.policies = new String[RouteClass.values().length];
    for (RouteClass one : RouteClass.values()) {
      policies[one.ordinal()] = policy(one, limits.of(one).rate());
    }
  }

  /**
   * Lets the request in, or throws the {@link Problem} that answers it.
   *
   * @param response gets the {@code RateLimit} headers
   */
  Passage admit(HttpServletRequest request, HttpServletResponse response, Marks marks) {
    checkSpelling(request);
    Operation operation = operation(request);
    Bearer bearer = operation.requirement().open() ? null : entitled(request, operation, marks);
    String client = client(bearer, marks);
    countAgainstLimit(response, operation.routeClass(), client);
    retirements.tell(operation, client, response);
    ClassLimit limit = limits.of(operation.routeClass());
    return new Passage(marks, operation, bearer, limit, checkedBodyLimit(request, limit));
  }

  /** Refuses whatever could be read in two ways. */
  static void checkSpelling(HttpServletRequest request) {
    String query = request.getQueryString();
    if (!PathGuard.isPlainPath(request.getRequestURI())) {
      throw GatewayProblem.PATH_REFUSED.problem();
    }
    if (query != null && QueryGuard.isTooLong(query)) {
      throw GatewayProblem.URI_TOO_LONG.problem();
    }
    if (query != null && !QueryGuard.isPlain(query)) {
      throw GatewayProblem.QUERY_REFUSED.problem();
    }
  }

  private Operation operation(HttpServletRequest request) {
    String method = request.getMethod();
    return switch (api.find(method, request.getRequestURI())) {
      case Match.Found found -> found.operation();
      case Match.OtherMethods other -> {
        String allowed = String.join(", ", other.allowed());
        throw GatewayProblem.METHOD_NOT_ALLOWED
            .problem()
            .with("method", method)
            .with("allowed", allowed)
            .header("Allow", allowed);
      }
      case Match.Unknown _ -> throw GatewayProblem.NOT_FOUND.problem();
    };
  }

  /** Who asks, with the right to; a refusal goes into the audit trail. */
  private Bearer entitled(HttpServletRequest request, Operation operation, Marks marks) {
    Bearer bearer = null;
    try {
      bearer = tokens.check(BearerToken.from(request.getHeaders("Authorization")));
      if (!bearer.meets(operation.requirement())) {
        throw rightMissing(operation, bearer);
      }
      return bearer;
    } catch (Problem refused) {
      refusals.keep(refused, bearer, operation, marks);
      throw refused;
    }
  }

  private static Problem rightMissing(Operation operation, Bearer bearer) {
    Requirement wanted = operation.requirement();
    String kind = bearer.person() ? "roles" : "scopes";
    Set<String> any = bearer.person() ? wanted.roles() : wanted.scopes();
    String needed =
        any.isEmpty()
            ? (bearer.person()
                ? "scopes " + sorted(wanted.scopes())
                : "roles " + sorted(wanted.roles()))
            : kind + " " + sorted(any);
    return refusal(bearer)
        .problem()
        .with("operation", operation.toString())
        .with("needed", needed)
        .with("held", kind + " " + sorted(bearer.rights()))
        .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
  }

  private static GatewayProblem refusal(Bearer bearer) {
    return bearer.person() && bearer.rights().isEmpty()
        ? GatewayProblem.ROLE_MISSING
        : GatewayProblem.RIGHT_MISSING;
  }

  private static String sorted(Set<String> names) {
    return new TreeSet<>(names).toString();
  }

  private static String client(@Nullable Bearer bearer, Marks marks) {
    return bearer == null ? "address:" + marks.clientAddress() : bearer.client();
  }

  private void countAgainstLimit(
      HttpServletResponse response, RouteClass routeClass, String client) {
    RateLimits.Decision decision = rates.take(client, routeClass);
    Rate own = limits.ownRate(client, routeClass);
    response.setHeader(
        "RateLimit-Policy", own == null ? policies[routeClass.ordinal()] : policy(routeClass, own));
    if (!decision.allowed()) {
      Rate limit = own == null ? limits.of(routeClass).rate() : own;
      response.setHeader("RateLimit", left(routeClass, 0, decision.waitSeconds()));
      throw GatewayProblem.RATE_LIMITED
          .problem()
          .with("class", routeClass.wireName())
          .with("limit", limit.requests())
          .with("window", Math.max(1, limit.window().toSeconds()))
          .with("retryAfter", decision.waitSeconds())
          .header("Retry-After", Long.toString(decision.waitSeconds()));
    }
    response.setHeader("RateLimit", left(routeClass, decision.remaining(), 1));
  }

  private static String policy(RouteClass routeClass, Rate rate) {
    return "\"%s\";q=%d;w=%d"
        .formatted(routeClass.wireName(), rate.requests(), rate.window().toSeconds());
  }

  private static String left(RouteClass routeClass, long remaining, long seconds) {
    return "\"" + routeClass.wireName() + "\";r=" + remaining + ";t=" + seconds;
  }

  private long checkedBodyLimit(HttpServletRequest request, ClassLimit limit) {
    String type = request.getContentType();
    boolean json = type == null || type.toLowerCase(Locale.ROOT).contains("json");
    long most = json ? limits.json().toBytes() : limit.body().toBytes();
    if (request.getContentLengthLong() > most) {
      throw LimitedBody.tooLarge(most);
    }
    return most;
  }
}

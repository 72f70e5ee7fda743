package org.kehu.gateway.portal.page;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kehu.gateway.forward.Breakers;
import org.kehu.gateway.forward.Instances;
import org.kehu.gateway.route.RouteProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is up, as the gateway sees it: numbers and versions, no addresses. */
@Component
public final class StatusPage {

  /**
   * How a service stands.
   *
   * @param versions what its instances run; more than one while they are being replaced
   * @param breaker whether requests go through: in words
   * @param well whether there is an instance and requests go through
   */
  private record Standing(
      String service, int instances, String versions, String breaker, boolean well) {}

  private final Pages pages;
  private final RouteProperties routes;
  private final Instances instances;
  private final Breakers breakers;
  private final Clock clock;
  private final String version;

  public StatusPage(
      Pages pages,
      RouteProperties routes,
      Instances instances,
      Breakers breakers,
      Clock clock,
      @Value("${spring.application.version:}") String version) {
    this.pages = pages;
    this.routes = routes;
    this.instances = instances;
    this.breakers = breakers;
    this.clock = clock;
    this.version = version;
  }

  /** {@code GET /portal/status}. */
  public ServerResponse show(ServerRequest request) {
    Map<String, String> words = Words.in(Visitor.of(request).language());
    List<Standing> standings =
        routes.routes().stream().map(route -> standing(route.service(), words)).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return pages.answer(
        request,
        "status",
        "/portal/status",
        Map.of(
            "services",
            standings,
            "whole",
            standings.stream().allMatch(Standing::well),
            "gatewayVersion",
            version,
            "now",
            now.toString()));
  }

  private Standing standing(String service, Map<String, String> words) {
    CircuitBreaker.State state = breakers.state(service);
    int count = instances.count(service);
    return new Standing(
        service,
        count,
        String.join(", ", instances.versions(service)),
        words.getOrDefault("status.breaker." + (count == 0 ? "none" : lower(state)), state.name()),
        count > 0 && state != CircuitBreaker.State.OPEN);
  }

  private static String lower(CircuitBreaker.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

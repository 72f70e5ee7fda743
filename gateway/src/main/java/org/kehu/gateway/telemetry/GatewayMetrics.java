package org.kehu.gateway.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.forward.Instances;
import org.kehu.gateway.passage.Passage;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.access.table.RouteClass;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/**
 * What the gateway counts, by hand: meters are looked up once and kept, because observations cost
 * more than the rest of a hop's bookkeeping. Tags are services, route classes, outcomes and slugs
 * only, so their number is bounded.
 */
@Component
public final class GatewayMetrics {

  private static final String[] OUTCOMES = {"other", "1xx", "2xx", "3xx", "4xx", "5xx"};
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry meters;
  private final Map<String, Timer[][]> byService = new ConcurrentHashMap<>();
  private final Counts denied;
  private final Counter[] limited;
  private final Counter gone;

  public GatewayMetrics(MeterRegistry meters, RouteProperties routes, Instances instances) {
    this.meters = meters;
    this.denied =
        Counts.named("kehu.gateway.refused")
            .by("reason", GatewayProblem.values(), GatewayProblem::slug)
            .in(meters);
    this.limited = new Counter[RouteClass.values().length];
    for (RouteClass one : RouteClass.values()) {
      limited[one.ordinal()] =
          Counter.builder("kehu.gateway.rate.limited")
              .description("Requests refused because their client made too many")
              .tag("class", one.wireName())
              .register(meters);
    }
    this.gone =
        Counter.builder("kehu.gateway.callers.gone")
            .description("Callers that went away before their answer was whole")
            .register(meters);
    for (Route route : routes.routes()) {
      Gauge.builder("kehu.gateway.instances", () -> instances.count(route.service()))
          .description("Instances of a service that discovery knows as ready")
          .tag("service", route.service())
          .register(meters);
    }
  }

  /** One request was answered, whatever with; {@code passage} is null when it was not let in. */
  public void served(@Nullable Passage passage, int status, long nanos) {
    String service = passage == null ? "none" : passage.operation().service();
    RouteClass routeClass = passage == null ? RouteClass.READ : passage.operation().routeClass();
    int outcome = status >= 100 && status < 600 ? status / 100 : 0;
    Timer[][] timers =
        byService.computeIfAbsent(
            service, any -> new Timer[RouteClass.values().length][OUTCOMES.length]);
    Timer timer = timers[routeClass.ordinal()][outcome];
    if (timer == null) {
      timer = timer(service, passage == null ? "none" : routeClass.wireName(), OUTCOMES[outcome]);
      timers[routeClass.ordinal()][outcome] = timer;
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A request was refused by the gateway itself. */
  public void refused(Problem problem) {
    denied.add(problem.type().slug());
    if (problem.type() == GatewayProblem.RATE_LIMITED) {
      RouteClass.of(String.valueOf(problem.members().get("class")))
          .ifPresent(one -> limited[one.ordinal()].increment());
    }
  }

  /** The caller did not wait. */
  public void callerGone() {
    gone.increment();
  }

  private Timer timer(String service, String routeClass, String outcome) {
    return Timer.builder("kehu.gateway.requests")
        .description("Requests from the first byte to the last of the answer")
        .tag("service", service)
        .tag("class", routeClass)
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}

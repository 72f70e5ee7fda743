package org.kehu.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One breaker a service. Only a call without an answer counts as failed (no connection, too late,
 * broken off): whatever a service answers, a 500 included, is its own word, and one faulty
 * operation must not close all the others.
 */
@Component
public final class Breakers {

  private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

  private final Map<String, CircuitBreaker> byService;
  private final long pauseSeconds;

  public Breakers(RouteProperties routes, ForwardProperties properties, MeterRegistry meters) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(properties.breakerCalls())
            .minimumNumberOfCalls(properties.breakerMinimum())
            .failureRateThreshold(properties.breakerPercent())
            .waitDurationInOpenState(properties.breakerPause())
            .permittedNumberOfCallsInHalfOpenState(properties.breakerTrials())
            .build();
    this.pauseSeconds = Math.max(1, properties.breakerPause().toSeconds());
    this.byService =
        routes.routes().stream()
            .map(Route::service)
            .collect(Collectors.toMap(name -> name, name -> breaker(name, config, meters)));
  }

  /**
   * The service's breaker with a permission taken; give it back by {@code onSuccess}, {@code
   * onError} or {@code releasePermission}.
   *
   * @throws Problem {@code service-resting} during a pause
   */
  CircuitBreaker enter(String service) {
    CircuitBreaker breaker = of(service);
    if (!breaker.tryAcquirePermission()) {
      throw GatewayProblem.SERVICE_RESTING
          .problem()
          .with("service", service)
          .with("retryAfter", pauseSeconds)
          .header("Retry-After", Long.toString(pauseSeconds));
    }
    return breaker;
  }

  /** Whether requests to the service go through at the moment. */
  public CircuitBreaker.State state(String service) {
    return of(service).getState();
  }

  private CircuitBreaker of(String service) {
    CircuitBreaker breaker = byService.get(service);
    if (breaker == null) {
      throw new IllegalArgumentException("No route leads to " + service);
    }
    return breaker;
  }

  private static CircuitBreaker breaker(
      String service, CircuitBreakerConfig config, MeterRegistry meters) {
    CircuitBreaker breaker = CircuitBreaker.of(service, config);
    breaker
        .getEventPublisher()
        .onStateTransition(change ->
            LOG.atWarn()
                .addKeyValue("service", service)
                .log("Breaker: {}", change.getStateTransition()));
    Gauge.builder("kehu.gateway.breaker.state", breaker, Breakers::number)
        .description("0 closed, 1 trying again, 2 open: the service is given a pause")
        .tag("service", service)
        .register(meters);
    return breaker;
  }

  private static int number(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
      case HALF_OPEN -> 1;
      case OPEN, FORCED_OPEN -> 2;
    };
  }
}

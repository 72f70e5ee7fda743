package org.kehu.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.PublicApi;
import org.kehu.kit.access.table.Operation;
import org.kehu.kit.access.table.Retirement;
import org.kehu.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells callers of an operation that it ends, ops who still calls it, and refuses it from its last
 * day on. A client that calls on is logged once a day.
 */
@Component
final class Retirements {

  private static final Logger LOG = LoggerFactory.getLogger(Retirements.class);
  private static final Duration LOGGED_EVERY = Duration.ofDays(1);
  private static final int MOST_LOGGED = 10_000;

  private record Call(String client, Operation operation) {}

  private final Clock clock;
  private final Map<Operation, Counter> calls;
  private final Cache<Call, Boolean> logged =
      Caffeine.newBuilder().expireAfterWrite(LOGGED_EVERY).maximumSize(MOST_LOGGED).build();

  Retirements(PublicApi api, Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.calls =
        api.operations().stream()
            .filter(one -> one.retirement() != null)
            .collect(Collectors.toMap(Function.identity(), one -> counter(one, meters)));
  }

  private static Counter counter(Operation operation, MeterRegistry meters) {
    return Counter.builder("kehu.gateway.deprecated")
        .description("Calls of operations that end, refused ones too")
        .tag("service", operation.service())
        .tag("operation", operation.toString())
        .register(meters);
  }

  /**
   * Does nothing for an operation that stays.
   *
   * @throws Problem 410 from the last day on
   */
  void tell(Operation operation, String client, HttpServletResponse response) {
    Retirement retirement = operation.retirement();
    Counter counter = retirement == null ? null : calls.get(operation);
    if (retirement == null || counter == null) {
      return;
    }
    counter.increment();
    if (logged.asMap().putIfAbsent(new Call(client, operation), Boolean.TRUE) == null) {
      LOG.atInfo()
          .addKeyValue("client", client)
          .addKeyValue("operation", operation.toString())
          .log("Called although it ends on {}", retirement.until());
    }
    response.setHeader("Deprecation", retirement.deprecation());
    response.setHeader("Sunset", retirement.sunset());
    response.addHeader("Link", retirement.link());
    if (retirement.isOver(clock.instant())) {
      throw GatewayProblem.OPERATION_ENDED
          .problem()
          .with("operation", operation.toString())
          .with("ended", retirement.until().toString())
          .with("successor", retirement.successor());
    }
  }
}

package org.kehu.gateway.portal.openapi;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.problem.Problem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The description of each service, asked of a running instance and kept for a short while. Many
 * readers at once make one question; what failed is asked again by the next.
 */
@Component
public final class Descriptions implements DisposableBean {

  static final Duration KEPT = Duration.ofSeconds(30);

  private static final String ENDING = ".json";

  private final List<String> services;
  private final Function<String, Description> source;
  private final AsyncCache<String, Description> kept;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  public Descriptions(RouteProperties routes, DescriptionSource source) {
    this(routes, source::read, Ticker.systemTicker());
  }

  Descriptions(RouteProperties routes, Function<String, Description> source, Ticker ticker) {
    this.services = routes.routes().stream().map(Route::service).toList();
    this.source = source;
    this.kept =
        Caffeine.newBuilder().expireAfterWrite(KEPT).ticker(ticker).executor(threads).buildAsync();
  }

  /** The services that have one, in the order of the routes. */
  public List<String> services() {
    return services;
  }

  /** {@code GET /portal/openapi/{file}}: {@code complaint.json}. */
  public ServerResponse serve(ServerRequest request) {
    String file = request.pathVariable("file");
    String service =
        services.stream()
            .filter(one -> file.equals(one + ENDING))
            .findFirst()
            .orElseThrow(GatewayProblem.NOT_FOUND::problem);
    return of(service).content().answer();
  }

  /**
   * The description of one service.
   *
   * @throws Problem {@code no-instance} or {@code description-unavailable}
   */
  Description of(String service) {
    return wait(ask(service));
  }

  /** Those of all services, asked at the same time; empty for a service that cannot be asked. */
  public Map<String, Optional<Description>> all() {
    Map<String, CompletableFuture<Description>> asked = new LinkedHashMap<>();
    services.forEach(service -> asked.put(service, ask(service)));
    Map<String, Optional<Description>> all = new LinkedHashMap<>();
    asked.forEach((service, answer) -> all.put(service, ifThere(answer)));
    return all;
  }

  private CompletableFuture<Description> ask(String service) {
    CompletableFuture<Description> earlier = kept.getIfPresent(service);
    // The cache drops what failed itself, but a moment after its readers know.
    if (earlier != null && earlier.isCompletedExceptionally()) {
      kept.asMap().remove(service, earlier);
    }
    return kept.get(service, source);
  }

  private static Optional<Description> ifThere(CompletableFuture<Description> answer) {
    try {
      return Optional.of(wait(answer));
    } catch (Problem away) {
      return Optional.empty();
    }
  }

  private static Description wait(CompletableFuture<Description> answer) {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw failed;
    }
  }

  @Override
  public void destroy() {
    threads.close();
  }
}

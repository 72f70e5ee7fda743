package org.kehu.gateway.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.problem.Problem;

class DescriptionsTest {

  private static final RouteProperties ROUTES =
      new RouteProperties(List.of(route("customer"), route("visit")));

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicLong nanos = new AtomicLong();
  private final CountDownLatch may = new CountDownLatch(1);
  private final Descriptions descriptions = new Descriptions(ROUTES, this::read, nanos::get);

  @AfterEach
  void close() {
    may.countDown();
    descriptions.destroy();
  }

  @Test
  void whatWasReadIsKeptForAWhileAndThenReadAgain() {
    may.countDown();
    descriptions.of("visit");
    nanos.set(Descriptions.KEPT.toNanos() - 1);
    descriptions.of("visit");
    assertThat(asked).hasValue(1);

    // Its age begins when the cache has taken note of it: a moment after its reader had it.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          nanos.addAndGet(Descriptions.KEPT.toNanos() + 1);
          descriptions.of("visit");
          assertThat(asked).hasValue(2);
        });
  }

  @Test
  void manyReadersAtOnceAskOnce() throws InterruptedException {
    List<Thread> readers =
        IntStream.range(0, 20)
            .mapToObj(_ -> Thread.startVirtualThread(() -> descriptions.of("visit")))
            .toList();
    may.countDown();
    for (Thread reader : readers) {
      reader.join();
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void whatFailedIsNotKept() {
    may.countDown();
    away.set(true);
    assertThatThrownBy(() -> descriptions.of("visit")).isInstanceOf(Problem.class);
    assertThat(descriptions.all()).containsOnlyKeys("customer", "visit");
    assertThat(descriptions.all().values()).allMatch(one -> one.isEmpty());

    away.set(false);
    assertThat(descriptions.all().values()).allMatch(one -> one.isPresent());
  }

  private Description read(String service) {
    asked.incrementAndGet();
    try {
      may.await();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
    if (away.get()) {
      throw GatewayProblem.NO_INSTANCE.problem().with("service", service);
    }
    return Description.of("{\"openapi\":\"3.1.0\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static Route route(String service) {
    return new Route(URI.create("lb://" + service), List.of("/api/v1/" + service));
  }
}

package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.Gateway.Answer;

/** Leaving without a failed request. */
class DrainIT {

  @Test
  void aLeavingGatewayRefusesReadinessAndServesOnUntilItIsGone() throws Exception {
    Issuer issuer = new Issuer();
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    try (Service visit = new Service("visit");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        issuer) {
      Gateway gateway =
          new Gateway(issuer, "kehu.drain.period=2s").serve("visit", visit.instance());
      String person = issuer.person("han.xiaoshou", "account-manager");
      assertThat(gateway.get("/api/v1/visits", person).status()).isEqualTo(200);

      CompletableFuture<Void> leaving =
          CompletableFuture.runAsync(gateway.context()::close, threads);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> readiness(gateway).contains("OUT_OF_SERVICE"));
      assertThat(gateway.get("/api/v1/visits", person).status()).isEqualTo(200);

      visit.behave((exchange, asked) -> {
        arrived.countDown();
        try {
          assertThat(release.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
          throw new IOException(stopped);
        }
        Service.hello(exchange, asked);
      });
      CompletableFuture<Answer> inFlight =
          CompletableFuture.supplyAsync(() -> gateway.get("/api/v1/visits", person), threads);
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      await().atMost(Duration.ofSeconds(30)).until(() -> refusesConnections(gateway));
      release.countDown();

      assertThat(inFlight.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
      leaving.get(30, TimeUnit.SECONDS);
    }
  }

  private static String readiness(Gateway gateway) {
    try {
      return gateway.management("/actuator/health/readiness");
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean refusesConnections(Gateway gateway) {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", gateway.port())) {
      return socket.getInputStream() == null;
    } catch (IOException refused) {
      return true;
    }
  }
}

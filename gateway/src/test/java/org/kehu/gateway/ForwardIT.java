package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.gateway.Gateway.Answer;
import org.kehu.testkit.api.RawAnswer;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

/** Time limits, retry, breaker: what happens when services do not answer as they should. */
class ForwardIT {

  private static final Issuer ISSUER = new Issuer();
  private static final Service ONE = new Service("complaint");
  private static final Service TWO = new Service("complaint");
  private static Gateway gateway;
  private static String person;

  @BeforeAll
  static void start() {
    gateway =
        new Gateway(
            ISSUER,
            "kehu.gateway.limits.read.answer=1s",
            "kehu.gateway.limits.write.answer=1s",
            "kehu.gateway.forward.connect=300ms",
            "kehu.gateway.forward.breaker-pause=1s");
    person = ISSUER.person("wu.tousu", "complaint-officer");
  }

  @AfterAll
  static void stop() {
    gateway.close();
    ONE.close();
    TWO.close();
    ISSUER.close();
  }

  @BeforeEach
  void forget() {
    ONE.reset();
    TWO.reset();
    gateway.serve("complaint", ONE.instance());
    // A full window of good calls, so that one test's failures do not open the breaker of the next.
    for (int i = 0; i < 20; i++) {
      gateway.get("/api/v1/complaints/0", person);
    }
    ONE.reset();
  }

  @Test
  void anAnswerThatComesTooLateIsAProblemAndNotAskedAgain() {
    CountDownLatch release = new CountDownLatch(1);
    ONE.behave((exchange, asked) -> waitFor(release));

    Answer answer = gateway.get("/api/v1/complaints/1", person);
    release.countDown();

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.slug()).isEqualTo("answer-late");
    assertThat(answer.json().get("service").asString()).isEqualTo("complaint");
    assertThat(ONE.asked()).hasSize(1);
  }

  @Test
  void noInstanceIsAProblemThatSaysWhenToTryAgain() {
    gateway.serve("complaint");

    Answer answer = gateway.get("/api/v1/complaints/1", person);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.slug()).isEqualTo("no-instance");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void aRefusedConnectionIsTriedOnAnotherInstanceForEveryMethod() {
    for (int i = 0; i < 6; i++) {
      gateway.serve("complaint", nobody(), TWO.instance());
      assertThat(gateway.post("/api/v1/complaints", person, "{\"n\":" + i + "}").status())
          .isEqualTo(200);
    }
    assertThat(TWO.asked()).hasSize(6);
    assertThat(TWO.last().body()).isNotEmpty();
  }

  @Test
  void anInstanceThatRefusedIsPassedOverForAWhile() {
    ServiceInstance dead = nobody();
    gateway.serve("complaint", dead, TWO.instance());
    double before = retries("not-connected");

    for (int i = 0; i < 10; i++) {
      assertThat(gateway.get("/api/v1/complaints/1", person).status()).isEqualTo(200);
    }

    assertThat(retries("not-connected") - before).isLessThanOrEqualTo(1);
  }

  @Test
  void onlyRefusedConnectionsEndInAProblem() {
    gateway.serve("complaint", nobody(), nobody());

    Answer answer = gateway.post("/api/v1/complaints", person, "{}");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.slug()).isEqualTo("service-unreachable");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void aConnectionThatIsNotMadeInTimeIsNotWaitedFor() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1)) {
      DefaultServiceInstance silent =
          new DefaultServiceInstance("s", "complaint", "10.255.255.1", full.getLocalPort(), false);
      gateway.serve("complaint", silent);
      long start = System.nanoTime();

      Answer answer = gateway.get("/api/v1/complaints/1", person);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.slug()).isEqualTo("service-unreachable");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void aPostThatWasSentIsNeverRepeated() {
    ONE.behave((exchange, asked) -> {});
    TWO.behave((exchange, asked) -> {});
    gateway.serve("complaint", ONE.instance(), TWO.instance());

    Answer answer = gateway.post("/api/v1/complaints", person, "{\"a\":1}");

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.slug()).isEqualTo("answer-broken");
    assertThat(ONE.asked().size() + TWO.asked().size()).isEqualTo(1);
  }

  @Test
  void aPutWhoseBodyWasReadIsNotRepeated() {
    ONE.behave((exchange, asked) -> {});
    TWO.behave((exchange, asked) -> {});
    gateway.serve("complaint", ONE.instance(), TWO.instance());

    Answer answer =
        gateway.send("PUT", "/api/v1/complaints/1", person, BodyPublishers.ofString("{}"));

    assertThat(answer.status()).isEqualTo(502);
    assertThat(ONE.asked().size() + TWO.asked().size()).isEqualTo(1);
  }

  @Test
  void aGetOrDeleteWithoutAnswerIsRepeatedOnce() {
    ONE.behave((exchange, asked) -> {});
    gateway.serve("complaint", ONE.instance(), TWO.instance());

    for (int i = 0; i < 4; i++) {
      assertThat(gateway.get("/api/v1/complaints/1", person).status()).isEqualTo(200);
      assertThat(
              gateway
                  .send("DELETE", "/api/v1/complaints/1", person, BodyPublishers.noBody())
                  .status())
          .isEqualTo(200);
    }
    assertThat(TWO.asked()).hasSize(8);
    assertThat(ONE.asked()).isNotEmpty();
  }

  @Test
  void aServicesErrorIsItsOwnWordAndNotRepeated() {
    ONE.behave((exchange, asked) -> Service.answer(exchange, 503, "{\"own\":1}"));

    for (int i = 0; i < 30; i++) {
      Answer answer = gateway.get("/api/v1/complaints/1", person);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.json().get("own").asInt()).isEqualTo(1);
    }
    assertThat(ONE.asked()).hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aServicesRefusalIsItsOwnWord(int status) {
    ONE.behave((exchange, asked) -> Service.answer(exchange, status, "{\"own\":1}"));

    Answer answer = gateway.get("/api/v1/complaints/1", person);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"own\":1}");
    assertThat(ONE.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", ""})
  void garbageInsteadOfAnAnswerIsABrokenAnswer(String garbage) throws IOException {
    try (ServerSocket odd = new ServerSocket(0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> answerAll(odd, garbage));
      gateway.serve(
          "complaint",
          new DefaultServiceInstance("g", "complaint", "127.0.0.1", odd.getLocalPort(), false));

      Answer answer = gateway.post("/api/v1/complaints", person, "{}");
      odd.close();

      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.slug()).isEqualTo("answer-broken");
      assertThat(answer.json().get("service").asString()).isEqualTo("complaint");
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNotMistakenForAWholeOne() {
    ONE.behave((exchange, asked) -> {
      exchange.sendResponseHeaders(200, 200_000);
      exchange.getResponseBody().write(new byte[100_000]);
      exchange.getResponseBody().flush();
      throw new IOException("broken on purpose");
    });

    assertThatThrownBy(() -> gateway.get("/api/v1/complaints/1", person))
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void theBreakerOpensWhenAServiceDoesNotAnswerAndClosesWhenItDoesAgain() {
    gateway.serve("complaint", nobody());
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> gateway.get("/api/v1/complaints/1", person).slug().equals("service-resting"));
    gateway.serve("complaint", ONE.instance());

    Answer resting = gateway.get("/api/v1/complaints/1", person);
    assertThat(resting.status()).isEqualTo(503);
    assertThat(resting.header("Retry-After")).isEqualTo("1");
    assertThat(ONE.asked()).isEmpty();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(gateway.get("/api/v1/complaints/1", person).status()).isEqualTo(200));
  }

  @Test
  void aLongAnswerStreamsThrough() {
    byte[] big = new byte[3_000_000];
    ONE.behave((exchange, asked) -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(big);
    });

    RawAnswer answer =
        gateway.raw(
            "GET /api/v1/complaints/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                + person
                + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().length()).isGreaterThan(big.length);
  }

  /** Says the same to whoever connects, until the socket is closed. */
  private static void answerAll(ServerSocket odd, String words) {
    while (!odd.isClosed()) {
      try (Socket caller = odd.accept()) {
        caller.getInputStream().read();
        caller.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().flush();
      } catch (IOException closed) {
        Thread.yield();
      }
    }
  }

  private static void waitFor(CountDownLatch release) {
    try {
      if (!release.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never released");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** An address where nobody listens. */
  private static ServiceInstance nobody() {
    try (ServerSocket socket = new ServerSocket(0)) {
      int port = socket.getLocalPort();
      return new DefaultServiceInstance("n" + port, "complaint", "127.0.0.1", port, false);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static double retries(String reason) {
    var counter =
        gateway
            .context()
            .getBean(io.micrometer.core.instrument.MeterRegistry.class)
            .find("kehu.gateway.retries")
            .tag("reason", reason)
            .counter();
    return counter == null ? 0 : counter.count();
  }
}

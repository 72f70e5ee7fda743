package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.client.serviceregistry.Registration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service leaves under load: discovery hears of it first, and nobody gets a failed request. */
class DrainIT {

  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final int CALLERS = 4;

  /** A request that is asked for in the last moment may come too late. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  private record Answer(Instant asked, int status) {}

  @Test
  void aLeavingServiceServesOnAndFinishesWhatIsInFlight() throws Exception {
    Discovery discovery = new Discovery();
    ConfigurableApplicationContext service = start(discovery);
    int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    discovery.watch(service, port);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Socket inFlight = new Socket("localhost", port)) {
      Queue<Answer> answers = new ConcurrentLinkedQueue<>();
      List<Future<?>> load =
          IntStream.range(0, CALLERS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> askUntilRefused(port, answers)))
              .toList();
      String body = Sample.note("in flight", "NORMAL");
      begin(inFlight, body);
      await().atMost(Duration.ofSeconds(20)).until(() -> answers.size() >= CALLERS);

      CompletableFuture<Void> leaving = CompletableFuture.runAsync(service::close, threads);
      for (Future<?> caller : load) {
        caller.get(30, TimeUnit.SECONDS);
      }
      assertThat(leaving).isNotDone();
      inFlight.getOutputStream().write(body.substring(10).getBytes(StandardCharsets.UTF_8));
      String finished =
          new String(inFlight.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(finished).startsWith("HTTP/1.1 201");
      leaving.get(30, TimeUnit.SECONDS);
      assertThat(discovery.heard)
          .containsExactly("OUT_OF_SERVICE while REFUSING_TRAFFIC, still answering 200");
      assertServedUntil(discovery.leftAt.plus(PERIOD).minus(MARGIN), answers);
    }
  }

  private static void assertServedUntil(Instant end, Queue<Answer> answers) {
    assertThat(answers).filteredOn(answer -> answer.asked().isBefore(end)).hasSizeGreaterThan(20);
    assertThat(answers)
        .filteredOn(answer -> answer.asked().isBefore(end))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .as("one refused connection ends each caller's work")
        .hasSize(CALLERS)
        .allSatisfy(answer -> assertThat(answer.status()).isZero());
  }

  private static ConfigurableApplicationContext start(Discovery discovery) {
    ApplicationContextInitializer<ConfigurableApplicationContext> own =
        context -> {
          Map<String, Object> settings =
              Map.of("server.port", "0", "kehu.drain.period", PERIOD.toString());
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("drain", settings));
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean("discovery", Discovery.class, () -> discovery);
          beans.registerBean("registration", Self.class, Self::new);
        };
    return new SpringApplicationBuilder(SampleApplication.class)
        .initializers(new KehuServiceTest.Parts(), own)
        .run();
  }

  private static void askUntilRefused(int port, Queue<Answer> answers) {
    int status = 200;
    while (status == 200) {
      Instant asked = Instant.now();
      status = ask(port);
      answers.add(new Answer(asked, status));
    }
  }

  /** The status of one request on a connection of its own; 0 when nobody answers. */
  private static int ask(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head("GET", 0).getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    } catch (IOException refused) {
      return 0;
    }
  }

  private static void begin(Socket socket, String body) throws IOException {
    socket.setSoTimeout(20_000);
    String start = head("POST", body.length()) + body.substring(0, 10);
    socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String head(String method, int length) {
    return method
        + " /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: "
        + length
        + "\r\nAuthorization: Bearer "
        + Sample.APP
        + "\r\n\r\n";
  }

  /** Hears what an instance tells, and looks at it in that moment. */
  static final class Discovery implements ServiceRegistry<Registration> {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile Instant leftAt = Instant.MAX;
    private ApplicationAvailability availability;
    private int port;

    void watch(ConfigurableApplicationContext service, int servedAt) {
      availability = service.getBean(ApplicationAvailability.class);
      port = servedAt;
    }

    @Override
    public void setStatus(Registration registration, String status) {
      ReadinessState readiness = availability.getReadinessState();
      heard.add(status + " while " + readiness + ", still answering " + ask(port));
      leftAt = Instant.now();
    }

    @Override
    public void register(Registration registration) {}

    @Override
    public void deregister(Registration registration) {}

    @Override
    public void close() {}

    @Override
    public <T> T getStatus(Registration registration) {
      return null;
    }
  }

  /** The instance as discovery knows it. */
  static final class Self implements Registration {

    @Override
    public String getServiceId() {
      return "sample";
    }

    @Override
    public String getHost() {
      return "localhost";
    }

    @Override
    public int getPort() {
      return 0;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public URI getUri() {
      return URI.create("http://localhost");
    }

    @Override
    public Map<String, String> getMetadata() {
      return Map.of();
    }
  }
}

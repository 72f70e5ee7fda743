package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.Survival;
import org.kehu.local.broker.EmbeddedBroker;
import org.kehu.local.broker.SuiteTopics;
import org.kehu.testkit.Events;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is refused at the door is told for the audit trail, and no request waits for that. */
@Proves("M38")
class RefusalIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TOPIC = "kehu.audit.refusal.v1";
  private static final String PATH = "/api/v1/customers/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Issuer ISSUER = new Issuer();
  private static final Service CUSTOMER = new Service("customer");

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    TestSuite.running();
  }

  @AfterAll
  static void stop() {
    CUSTOMER.close();
    ISSUER.close();
  }

  private static Gateway gateway(String kafka, String... more) {
    List<String> settings = new ArrayList<>();
    settings.add("kehu.gateway.refusals.kafka=" + kafka);
    settings.add("kehu.gateway.refusals.every=100ms");
    settings.addAll(List.of(more));
    return new Gateway(ISSUER, settings.toArray(String[]::new))
        .serve("customer", CUSTOMER.instance());
  }

  private static Gateway gateway() {
    return gateway(TestSuite.running().kafka());
  }

  private static Set<String> before() {
    return Events.in(TOPIC).stream()
        .map(event -> event.headers().get("ce_id"))
        .collect(Collectors.toSet());
  }

  private static List<Events.Heard> heard(Set<String> before) {
    return Events.in(TOPIC).stream()
        .filter(event -> !before.contains(event.headers().get("ce_id")))
        .toList();
  }

  private static List<JsonNode> told(Set<String> before) {
    List<JsonNode> refusals = new ArrayList<>();
    heard(before)
        .forEach(event ->
            JSON.readTree(Objects.requireNonNull(event.body()))
                .get("refusals")
                .forEach(refusals::add));
    return refusals;
  }

  private static JsonNode one(List<JsonNode> refusals, String outcome) {
    return refusals.stream()
        .filter(refusal -> refusal.get("outcome").asString().equals(outcome))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + outcome + " in " + refusals));
  }

  private static double meter(Gateway gateway, String name) {
    MeterRegistry meters = gateway.context().getBean(MeterRegistry.class);
    return Objects.requireNonNull(meters.find(name).meter()).measure().iterator().next().getValue();
  }

  @Test
  void whoWasRefusedIsToldWithoutAnythingOfABadToken() throws IOException {
    Set<String> before = before();
    String foreign =
        ISSUER.signed(Issuer.newKey("first"), "first", claims -> claims.subject("mallory"));
    try (Gateway gateway = gateway()) {
      assertThat(gateway.get(PATH, "").status()).isEqualTo(401);
      assertThat(gateway.get(PATH, foreign).status()).isEqualTo(401);
      assertThat(gateway.get(PATH, ISSUER.app("portal", "others.read")).status()).isEqualTo(403);
      assertThat(gateway.get(PATH, ISSUER.person("tang.shenji", "auditor")).status())
          .isEqualTo(403);
      assertThat(gateway.get("/api/v1/nothing", "").status()).isEqualTo(404);
      assertThat(gateway.get(PATH, ISSUER.app("erp", "customers.read")).status()).isEqualTo(200);

      await().atMost(SOON).until(() -> told(before).size() >= 4);
    }
    List<JsonNode> refusals = told(before);

    assertThat(refusals).hasSize(4);
    JsonNode missing = one(refusals, "token-missing");
    assertThat(missing.get("operation").asString()).isEqualTo("GET /api/v1/customers/{id}");
    assertThat(missing.get("origin").asString()).isEqualTo("127.0.0.1");
    assertThat(missing.get("count").asInt()).isEqualTo(1);
    assertThat(missing.has("userName") || missing.has("clientId")).isFalse();
    assertThat(refusals.toString()).contains("\"tang.shenji\"", "\"portal\"", "right-missing");
    assertThat(refusals.toString()).doesNotContain("mallory");
    Events.Heard event = heard(before).getFirst();
    for (String part : foreign.split("\\.")) {
      assertThat(event.body()).doesNotContain(part);
      assertThat(event.body())
          .doesNotContain(
              new String(
                  Base64.getUrlDecoder().decode(part),
                  java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    assertThat(event.type()).isEqualTo("kehu.audit.requests-refused.v1");
    assertThat(event.headers())
        .containsKeys("ce_id", "ce_source", "ce_subject", "ce_time", "correlationid");
    assertFits(event);
  }

  @Test
  void aFloodFromOnePlaceIsOneEntryWithItsNumber() {
    Set<String> before = before();
    try (Gateway gateway = gateway(TestSuite.running().kafka(), "kehu.gateway.refusals.every=1h")) {
      for (int i = 0; i < 300; i++) {
        assertThat(gateway.get(PATH, "a.b." + i).status()).isEqualTo(401);
      }
    }
    // What still waited was told at the stop.
    assertThat(told(before)).hasSize(1);
    assertThat(told(before).getFirst().get("count").asInt()).isEqualTo(300);
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    try (Gateway gateway = gateway("127.0.0.1:1", "kehu.gateway.refusals.most=1")) {
      for (int i = 0; i < 20; i++) {
        assertThat(gateway.get(PATH, "").status()).isEqualTo(401);
        assertThat(gateway.post("/api/v1/customers", "", "{}").status()).isEqualTo(401);
      }

      assertThat(meter(gateway, "kehu.gateway.refusals.dropped")).isPositive();
      assertThat(meter(gateway, "kehu.gateway.refusals.waiting")).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whileTheBrokerIsAwayNobodyWaitsAndNothingIsLost() throws IOException {
    int port = freePort();
    try (Gateway gateway = gateway("127.0.0.1:" + port)) {
      long began = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        assertThat(gateway.get(PATH, "").status()).isEqualTo(401);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
      await().atMost(SOON).until(() -> meter(gateway, "kehu.gateway.refusals.late.seconds") > 0);

      try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, Survival.KILL)) {
        broker.ensureTopics(SuiteTopics.all());
        await()
            .atMost(SOON)
            .until(() ->
                meter(gateway, "kehu.gateway.refusals.late.seconds") == 0
                    && meter(gateway, "kehu.gateway.refusals.waiting") == 0);
        assertThat(meter(gateway, "kehu.gateway.refusals.dropped")).isZero();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void assertFits(Events.Heard heard) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            RefusalIT.class.getResourceAsStream("/schemas/" + heard.type() + ".json"))) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(Objects.requireNonNull(heard.body()), InputFormat.JSON))
          .as(heard.body())
          .isEmpty();
    }
  }
}

package org.kehu.customer.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Handover;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.channel.Message;
import org.kehu.customer.notice.channel.NoticeProperties.Gateway;
import org.kehu.customer.notice.channel.Rendered;
import org.kehu.customer.outgoing.SigningSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of short messages, as it may answer. */
class HttpGatewayIT {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Message MESSAGE =
      new Message(
          "0198f0c2-7c1e-7a3b-9d20-5f6a7b8c9d0e",
          "13800138000",
          Purpose.SERVICE,
          Language.ZH,
          new Rendered("主题", "正文", "短信\"正文\""),
          NOON);

  private final AtomicInteger answer = new AtomicInteger(200);
  private final Map<String, String> heard = new HashMap<>();
  private final CountDownLatch silence = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void aGatewayListens() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(command -> Thread.ofVirtual().start(command));
    server.createContext(
        "/sms",
        exchange -> {
          exchange
              .getRequestHeaders()
              .forEach((name, values) ->
                  heard.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
          heard.put(
              "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          if (answer.get() == 0) {
            try {
              silence.await();
            } catch (InterruptedException stopping) {
              Thread.currentThread().interrupt();
            }
          }
          exchange.getResponseHeaders().add("Location", "/sms");
          exchange.sendResponseHeaders(Math.max(answer.get(), 200), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void itStops() {
    silence.countDown();
    server.stop(0);
  }

  private HttpGateway gateway() {
    return gateway(Duration.ofMinutes(1));
  }

  private HttpGateway gateway(Duration timeout) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    return new HttpGateway(
        Channel.SMS, new Gateway(url, SECRET, timeout), JsonMapper.builder().build());
  }

  @ParameterizedTest
  @CsvSource({
    "200, Accepted[]",
    "202, Accepted[]",
    "302, Rejected[cause=gateway-302]",
    "400, Rejected[cause=gateway-400]",
    "408, Deferred[cause=gateway-408]",
    "429, Deferred[cause=gateway-429]",
    "502, Deferred[cause=gateway-502]",
    "504, Deferred[cause=gateway-504]",
  })
  void theAnswerDecides(int status, String outcome) {
    answer.set(status);

    assertThat(gateway().send(MESSAGE)).hasToString(outcome);
  }

  @Test
  void aSilentGatewayMayAnswerLater() {
    answer.set(0);

    assertThat(gateway(Duration.ofMillis(500)).send(MESSAGE))
        .isEqualTo(new Handover.Deferred("gateway-connection"));
  }

  @Test
  void whatItGetsIsSignedWithTheNoticesId() {
    gateway().send(MESSAGE);

    JsonNode body = JsonMapper.shared().readTree(heard.get("body"));
    assertThat(body.at("/to").asString()).isEqualTo("13800138000");
    assertThat(body.at("/text").asString()).isEqualTo("短信\"正文\"");
    assertThat(heard).containsEntry(SigningSecret.ID, MESSAGE.id());
    assertThat(heard.get(SigningSecret.SIGNATURE))
        .isEqualTo(new SigningSecret(SECRET).sign(MESSAGE.id(), NOON, heard.get("body")));
  }

  @Test
  void itIsOffWithoutAnAddressAndNeedsItsSecret() {
    Gateway off = new Gateway(null, null, Duration.ofSeconds(1));

    assertThat(new HttpGateway(Channel.SMS, off, JsonMapper.builder().build()).isConfigured())
        .isFalse();
    assertThatThrownBy(() -> new Gateway("https://sms.example", null, Duration.ofSeconds(1)))
        .hasMessageContaining("needs a secret");
  }

  @Test
  void aGatewayThatIsNotThereMayComeBack() {
    HttpGateway gateway = gateway();
    server.stop(0);

    assertThat(gateway.send(MESSAGE)).isEqualTo(new Handover.Deferred("gateway-connection"));
  }
}

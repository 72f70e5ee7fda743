package org.kehu.customer.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.webhook.Receipt;
import org.kehu.customer.webhook.Receiver;
import org.kehu.customer.webhook.Registered;
import org.kehu.customer.webhook.Webhook;
import org.kehu.customer.webhook.WebhookProperties;
import org.kehu.testkit.Proves;

/** One attempt, whatever the other side does with it. */
class HttpCourierIT {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final Receiver receiver = new Receiver();

  @AfterEach
  void itCloses() {
    receiver.close();
  }

  private static HttpCourier courier(boolean loopback, Duration limit) {
    WebhookProperties settings =
        new WebhookProperties(
            loopback,
            List.of(),
            limit,
            limit,
            limit,
            Duration.ofDays(3),
            Duration.ofDays(2),
            Duration.ofDays(30),
            limit,
            8,
            100);
    return new HttpCourier(Registered.guard(settings), settings, Clock.systemUTC());
  }

  private static Receipt brought(boolean loopback, String url) {
    return brought(courier(loopback, Duration.ofMinutes(1)), url);
  }

  private static Receipt broughtInHaste(String url) {
    return brought(courier(true, Duration.ofMillis(500)), url);
  }

  private static Receipt brought(HttpCourier courier, String url) {
    return courier.bring(Registered.delivery(), Registered.to(url), NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 'Taken[status=200]'",
    "204, 'Taken[status=204]'",
    "301, 'Never[status=301]'",
    "307, 'Never[status=307]'",
    "400, 'Never[status=400]'",
    "401, 'Never[status=401]'",
    "404, 'Never[status=404]'",
    "408, 'NotNow[status=408, cause=http-408, after=PT2M]'",
    "410, 'Gone[]'",
    "429, 'NotNow[status=429, cause=http-429, after=PT2M]'",
    "500, 'NotNow[status=500, cause=http-500, after=PT2M]'",
    "502, 'NotNow[status=502, cause=http-502, after=PT2M]'",
    "503, 'NotNow[status=503, cause=http-503, after=PT2M]'",
    "504, 'NotNow[status=504, cause=http-504, after=PT2M]'",
  })
  @Proves("M32")
  void theAnswerDecides(int status, String receipt) {
    receiver.answers(status, "Retry-After", "120");

    assertThat(brought(true, receiver.url())).hasToString(receipt);
  }

  @Test
  @Proves("M32")
  void silenceIsATimeOut() {
    receiver.answers(Receiver.SILENCE);

    assertThat(broughtInHaste(receiver.url())).isEqualTo(new Receipt.NotNow(null, "timeout", null));
  }

  @Test
  @Proves("M32")
  void noRedirectIsFollowed() {
    try (Receiver other = new Receiver()) {
      receiver.answers(302, "Location", other.url());

      assertThat(brought(true, receiver.url())).isEqualTo(new Receipt.Never(302));
      assertThat(other.heard()).isEmpty();
    }
  }

  /** It passed when it was registered; its name points elsewhere now. */
  @Test
  @Proves("M32")
  void anAddressThatMustNotBeReachedIsNotReachedWhateverWasRegistered() {
    for (String url : List.of(receiver.url(), receiver.url().replace("127.0.0.1", "localhost"))) {
      assertThat(brought(false, url)).isEqualTo(new Receipt.NotNow(null, "address-refused", null));
    }
    assertThat(receiver.heard()).isEmpty();
  }

  @Test
  void aReceiverThatIsNotThereMayComeBack() {
    String url = receiver.url();
    receiver.close();

    assertThat(brought(true, url)).isEqualTo(new Receipt.NotNow(null, "connection", null));
    assertThat(brought(true, "https://no-such-host.invalid/"))
        .isEqualTo(new Receipt.NotNow(null, "name-unknown", null));
  }

  /** Every byte comes in time, and the whole never ends. */
  @Test
  void anAnswerThatIsDraggedOutIsEnded() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(slow));
      String url = "http://127.0.0.1:" + slow.getLocalPort() + "/events";

      assertThat(broughtInHaste(url)).isEqualTo(new Receipt.NotNow(null, "timeout", null));
    }
  }

  /** What comes behind the head is not read, so it may be as long as it likes. */
  @Test
  void aBodyWithoutEndIsNoMatter() throws IOException {
    try (ServerSocket endless = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> flood(endless));
      String url = "http://127.0.0.1:" + endless.getLocalPort() + "/events";

      assertThat(brought(true, url)).isEqualTo(new Receipt.Taken(200));
    }
  }

  private static void drip(ServerSocket server) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      write(out, "HTTP/1.1 200 OK\r\n");
      for (int at = 0; at < 100; at++) {
        write(out, "X-" + at + ": 1\r\n");
        Thread.sleep(200);
      }
    } catch (IOException hungUp) {
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void flood(ServerSocket server) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      while (!server.isClosed()) {
        write(out, "5\r\nhello\r\n");
      }
    } catch (IOException hungUp) {
      return;
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Test
  @Proves("M32")
  void itIsSignedWithTheEventsId() {
    Webhook webhook = Registered.to(receiver.url());
    courier(true, Duration.ofMinutes(1)).bring(Registered.delivery(), webhook, NOON);

    Receiver.Heard heard = receiver.heard().getFirst();
    assertThat(heard.id()).isEqualTo("e-1");
    assertThat(heard.timestamp()).isEqualTo(Long.toString(NOON.getEpochSecond()));
    assertThat(heard.signature())
        .isEqualTo(webhook.secrets(NOON).getFirst().sign("e-1", NOON, heard.body()));
  }
}

package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.testkit.Proves;
import org.kehu.testkit.api.RawAnswer;
import org.kehu.testkit.api.TestCertificates;

/** Under the profile {@code tls} nothing goes over the wire that others could read. */
@Proves("G-10")
class TlsIT {

  private static final Issuer ISSUER = new Issuer();

  @TempDir static Path folder;

  private static TestCertificates ours;
  private static TestCertificates strange;
  private static Gateway gateway;

  @BeforeAll
  static void start() throws IOException {
    ours = TestCertificates.in(Files.createDirectory(folder.resolve("ours")));
    strange = TestCertificates.in(Files.createDirectory(folder.resolve("strange")));
    List<String> settings = new ArrayList<>(List.of("spring.profiles.active=tls"));
    ours.environment().forEach((name, value) -> settings.add(name + "=" + value));
    gateway = new Gateway(ISSUER, settings.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    ISSUER.close();
  }

  @Test
  void aRequestGoesEncryptedToTheGatewayAndOnToTheService() throws Exception {
    try (Service customer = new Service("customer", ours.context())) {
      gateway.serve("customer", customer.instance());

      HttpResponse<String> answer = ask(ours);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
          .startsWith("max-age=31536000");
      assertThat(customer.last().header("Authorization")).startsWith("Bearer ");
    }
  }

  @Test
  void aServiceWithAStrangeCertificateGetsNothing() throws Exception {
    try (Service impostor = new Service("customer", strange.context())) {
      gateway.serve("customer", impostor.instance());

      HttpResponse<String> answer = ask(ours);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("urn:kehu:problem:gateway:service-unreachable");
      assertThat(impostor.asked()).isEmpty();
    }
  }

  @Test
  void aServiceWithAStrangeCertificateIsPassedOverForOneThatIsTrusted() throws Exception {
    try (Service impostor = new Service("customer", strange.context());
        Service customer = new Service("customer", ours.context())) {
      gateway.serve("customer", impostor.instance(), customer.instance());

      for (int i = 0; i < 4; i++) {
        assertThat(ask(ours).statusCode()).isEqualTo(200);
      }

      assertThat(customer.asked()).hasSize(4);
      assertThat(impostor.asked()).isEmpty();
    }
  }

  @Test
  void whoDoesNotTrustTheGatewayGetsNoConnection() {
    assertThatThrownBy(() -> ask(strange)).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void plainTextIsRefusedAndReachesNoService() {
    try (Service customer = new Service("customer", ours.context())) {
      gateway.serve("customer", customer.instance());

      RawAnswer answer =
          gateway.raw(
              "GET /api/v1/customers HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                  + "Authorization: Bearer "
                  + ISSUER.app("erp", "customers.read")
                  + "\r\n\r\n");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(customer.asked()).isEmpty();
    }
  }

  private static HttpResponse<String> ask(TestCertificates trusting)
      throws IOException, InterruptedException {
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trusting.context())
            .build()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("https://127.0.0.1:" + gateway.port() + "/api/v1/customers"))
              .header("Authorization", "Bearer " + ISSUER.app("erp", "customers.read"))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

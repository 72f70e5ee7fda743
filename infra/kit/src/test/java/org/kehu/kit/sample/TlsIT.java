package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.api.TestCertificates;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Under the profile {@code tls} a service serves over TLS alone. */
@Proves("G-10")
class TlsIT {

  @TempDir Path folder;

  @Test
  void aServiceServesEncryptedAndItsManagementPortPlain() throws Exception {
    TestCertificates certificates = TestCertificates.in(folder);
    try (ConfigurableApplicationContext service = start(certificates);
        HttpClient http = HttpClient.newBuilder().sslContext(certificates.context()).build()) {
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      String management = service.getEnvironment().getRequiredProperty("local.management.port");

      HttpResponse<String> answer = get(http, "https://localhost:" + port + "/api/v1/notes");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(get(http, "http://localhost:" + port + "/api/v1/notes").statusCode())
          .isEqualTo(400);
      assertThat(get(http, "http://localhost:" + management + "/actuator/health").statusCode())
          .isEqualTo(200);
      try (HttpClient distrustful = HttpClient.newHttpClient()) {
        assertThatThrownBy(() -> get(distrustful, "https://localhost:" + port + "/api/v1/notes"))
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static HttpResponse<String> get(HttpClient http, String address)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + Sample.APP)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static ConfigurableApplicationContext start(TestCertificates certificates) {
    Map<String, Object> settings = new HashMap<>(certificates.environment());
    settings.put("spring.profiles.active", "tls");
    // The broker and the database of tests serve plainly.
    settings.put("KEHU_KAFKA_PROTOCOL", "PLAINTEXT");
    settings.put("KEHU_MONGODB_TLS", "false");
    settings.put("server.port", "0");
    String[] arguments =
        settings.entrySet().stream()
            .map(one -> "--" + one.getKey() + "=" + one.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(SampleApplication.class)
        .initializers(new KehuServiceTest.Parts())
        .run(arguments);
  }
}

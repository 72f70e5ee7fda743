package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sales director's confirmation of a file over HTTP. */
@KehuServiceTest
class ConfirmationIT {

  @LocalServerPort private int port;

  private Http http;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
  }

  @Test
  @Proves("C-41")
  void theSalesDirectorConfirmsAFileUntilItsBasicDataChange() {
    String seller = Http.person("han.xiaoshou", "account-manager");
    String director = Http.person("yang.zongjian", "manager");
    String file =
        "/api/v1/customers/"
            + http.opened(seller, Http.fresh("确认"), "\"ownerId\":\"st-han-xiaoshou\"");
    assertThat(http.get(file, seller).json().at("/confirmedAt").isMissingNode()).isTrue();
    http.post(file + "/confirm", seller, null).refused(403, "right-missing");
    http.post(file + "/confirm", Http.person("sun.jingli", "manager"), null)
        .refused(404, "not-found");

    JsonNode confirmed = http.post(file + "/confirm", director, null).is(200).json();

    assertThat(confirmed.at("/confirmedBy").asString()).isEqualTo("st-yang-zongjian");
    patch(file, seller, "{\"intention\":\"STRONG\"}");
    assertThat(http.get(file, seller).text("/confirmedBy")).isEqualTo("st-yang-zongjian");
    patch(file, seller, "{\"contact\":{\"phone\":\"" + Http.freshPhone() + "\"}}");
    assertThat(http.get(file, seller).json().at("/confirmedAt").isMissingNode()).isTrue();
    http.post(file + "/confirm", director, null, "If-Match", "\"1\"").refused(412, "version-stale");
    String id = file.substring(file.lastIndexOf('/') + 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsSubsequence(
                    "kehu.customer.file-confirmed.v1", "kehu.customer.confirmation-lost.v1"));
  }

  private void patch(String file, String token, String body) {
    String version = http.get(file, token).header("ETag");
    http.patch(file, token, body, "If-Match", version).is(200);
  }
}

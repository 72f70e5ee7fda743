package org.kehu.customer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customers agreed to, as it is written down and shown. */
@KehuServiceTest
class ConsentIT {

  @LocalServerPort private int port;

  private Http http;
  private String agent;
  private String id;
  private String path;

  @BeforeEach
  void anAgentHasACustomer() {
    http = new Http(port);
    http.listCompany();
    agent = Http.person("chen.kefu", "agent");
    id = http.opened(Http.erp(), Http.fresh("同意"), "\"ownerId\":\"st-chen-kefu\"");
    path = "/api/v1/customers/" + id + "/consents";
  }

  private static String said(String purpose, boolean granted, String method) {
    return """
    {"consents": [{"purpose": "%s", "granted": %s, "method": "%s",
                   "policyVersion": "隐私政策-2026-03"}]}
    """
        .formatted(purpose, granted, method);
  }

  @Test
  @Proves("G-13")
  void whatACustomerSaidIsKeptWithWhoWhenHowAndUnderWhichPolicy() {
    assertThat(http.get(path, agent).is(200).json().at("/consents")).isEmpty();

    http.put(path, agent, said("MARKETING", true, "WRITTEN")).is(200);
    http.put(path, agent, said("SURVEY", false, "TELEPHONE")).is(200);
    Http.Answer withdrawn = http.put(path, agent, said("MARKETING", false, "ELECTRONIC")).is(200);

    assertThat(withdrawn.json().at("/consents").findValuesAsString("purpose"))
        .containsExactly("MARKETING", "SURVEY");
    assertThat(withdrawn.json().at("/consents/0/granted").asBoolean()).isFalse();
    assertThat(withdrawn.text("/consents/0/recordedBy")).isEqualTo("st-chen-kefu");
    assertThat(withdrawn.text("/consents/0/policyVersion")).isEqualTo("隐私政策-2026-03");
    assertThat(withdrawn.text("/consents/0/saidAt")).isNotBlank();
    assertThat(withdrawn.json().at("/history").findValuesAsString("method"))
        .containsExactly("ELECTRONIC", "TELEPHONE", "WRITTEN");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    http.get("/api/v1/customers/" + id + "/timeline", agent)
                        .is(200)
                        .json()
                        .at("/items")
                        .findValuesAsString("type"))
                .filteredOn("kehu.customer.consent-changed.v1"::equals)
                .hasSize(3));
  }

  @Test
  void theSameAgainChangesNothing() {
    Http.Answer first = http.put(path, agent, said("CARE", true, "IN_PERSON")).is(200);
    Http.Answer again = http.put(path, agent, said("CARE", true, "IN_PERSON")).is(200);

    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.json().at("/history")).hasSize(1);
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    List<String> purposes = List.of("MARKETING", "SURVEY", "CARE");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> puts =
          IntStream.range(0, 3)
              .mapToObj(at ->
                  (Callable<Integer>)
                      () -> http.put(path, agent, said(purposes.get(at), true, "WRITTEN")).status())
              .toList();
      for (Future<Integer> put : threads.invokeAll(puts)) {
        assertThat(put.get()).isEqualTo(200);
      }
    }
    assertThat(http.get(path, agent).is(200).json().at("/consents")).hasSize(3);
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    http.put(path, agent, said("SERVICE", false, "WRITTEN")).refused(422, "consents-invalid");
    String twice =
        said("CARE", true, "WRITTEN")
            .replace(
                "}]",
                "}, {\"purpose\": \"CARE\", \"granted\": false,"
                    + " \"method\": \"WRITTEN\", \"policyVersion\": \"1\"}]");
    http.put(path, agent, twice).refused(422, "consents-invalid");
    String future =
        said("CARE", true, "WRITTEN")
            .replace("\"purpose\"", "\"saidAt\": \"2199-01-01T00:00:00Z\", \"purpose\"");
    assertThat(
            http.put(path, agent, future)
                .refused(422, "consents-invalid")
                .text("/errors/0/pointer"))
        .isEqualTo("/consents/0/saidAt");
    http.put(path, agent, said("LOVE", true, "WRITTEN")).refused(422, "validation-failed");
    http.put(path, agent, "{\"consents\": []}").refused(422, "validation-failed");
    http.put(path, agent, said("CARE", true, "WRITTEN").replace("隐私政策-2026-03", "<b>"))
        .refused(422, "validation-failed");
  }

  @Test
  @Proves("M3")
  void onlyWhoSeesTheFileSeesItsConsents() {
    http.put(path, agent, said("CARE", true, "WRITTEN")).is(200);
    String stranger = Http.person("han.xiaoshou", "account-manager");

    http.get(path, stranger).refused(404, "not-found");
    http.put(path, stranger, said("CARE", false, "WRITTEN")).refused(404, "not-found");
    http.put(path, Http.bi(), said("CARE", false, "WRITTEN")).is(403);
    assertThat(http.get(path, agent).json().at("/consents/0/granted").asBoolean()).isTrue();
  }
}

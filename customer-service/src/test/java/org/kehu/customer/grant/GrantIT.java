package org.kehu.customer.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Access to single files for a time, over HTTP. */
@KehuServiceTest
class GrantIT {

  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");
  private static final String CHEN = Http.person("chen.kefu", "agent");
  private static final String HE = Http.person("he.dakehu", "manager");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  private Http http;
  private String region;
  private String name;
  private String file;
  private String path;

  @BeforeEach
  void openAFile() {
    http = new Http(port);
    http.listCompany();
    region = "区" + UUID.randomUUID().toString().substring(0, 8);
    name = Http.fresh("授权");
    file =
        http.opened(
            Http.erp(), name, "\"ownerId\":\"st-feng-dakehu\",\"region\":\"%s\"".formatted(region));
    path = "/api/v1/customers/" + file;
  }

  @AfterEach
  void setBack() {
    clock.reset();
  }

  private Instant later() {
    return clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String body(String holder, String access, Instant until) {
    return "{%s,\"access\":\"%s\",\"until\":\"%s\",\"reason\":\"联合拜访\"}"
        .formatted(holder, access, until);
  }

  private static String colleague(String staffId) {
    return "\"staffId\":\"%s\"".formatted(staffId);
  }

  private Http.Answer granted(String holder, String access, Instant until) {
    return http.post(path + "/grants", FENG, body(holder, access, until)).is(201);
  }

  private List<String> listed(String token) {
    return ids("/api/v1/customers?region=" + encoded(region), token);
  }

  private List<String> found(String token) {
    return ids("/api/v1/customers?q=" + encoded(name), token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> ids(String list, String token) {
    return http.get(list, token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/id").asString())
        .toList();
  }

  /** What is answered in the last second before an instant, however slow the machine is. */
  private <T> T inTheSecondBefore(Instant end, Supplier<T> asked) {
    for (int attempt = 0; attempt < 100; attempt++) {
      clock.set(end.minusSeconds(1));
      T answer = asked.get();
      if (clock.instant().isBefore(end)) {
        return answer;
      }
    }
    throw new AssertionError("No request was answered within a second");
  }

  @Test
  @Proves("M4")
  void aGrantOpensAFileUntilItsInstantOnEveryPath() {
    http.get(path, HAN).refused(404, "not-found");
    assertThat(listed(HAN)).isEmpty();
    Instant until = later();
    Http.Answer grant = granted(colleague("st-han-xiaoshou"), "READ", until);
    assertThat(grant.header("Location")).isEqualTo(path + "/grants/" + grant.id());

    assertThat(http.get(path, HAN).is(200).text("/name")).isEqualTo(name);
    http.get(path + "/history", HAN).is(200);
    assertThat(listed(HAN)).containsExactly(file);
    assertThat(found(HAN)).contains(file);
    String total = "/api/v1/customers?total=true&region=" + encoded(region);
    assertThat(http.get(total, HAN).json().at("/total").asInt()).isEqualTo(1);
    http.patch(path, HAN, "{\"industry\":\"电子\"}", "If-Match", "\"2\"")
        .refused(403, "grant-reads-only");
    http.get(path + "/dossier", HAN).refused(404, "not-found");
    http.get(path + "/grants", HAN).refused(404, "not-found");
    http.post(path + "/grants", HAN, body(colleague("st-chen-kefu"), "READ", until))
        .refused(403, "grant-not-yours");
    http.get(path, CHEN).refused(404, "not-found");

    assertThat(inTheSecondBefore(until, () -> http.get(path, HAN)).status()).isEqualTo(200);
    assertThat(inTheSecondBefore(until, () -> listed(HAN))).containsExactly(file);
    assertThat(inTheSecondBefore(until, () -> found(HAN))).contains(file);
    clock.set(until);
    http.get(path, HAN).refused(404, "not-found");
    http.patch(path, HAN, "{\"industry\":\"电子\"}", "If-Match", "\"2\"").refused(404, "not-found");
    assertThat(listed(HAN)).isEmpty();
    assertThat(found(HAN)).isEmpty();
    assertThat(http.get(total, HAN).json().at("/total").asInt()).isZero();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          List<Events.Heard> told =
              Events.of("kehu.customer.v1", file).stream()
                  .filter(heard -> heard.body() != null && heard.body().contains(grant.id()))
                  .toList();
          assertThat(told)
              .extracting(Events.Heard::type)
              .containsExactly("kehu.customer.file-granted.v1", "kehu.customer.grant-expired.v1");
          assertThat(told.toString()).doesNotContain("联合拜访");
        });
    JsonNode ended = http.get(path + "/grants", FENG).is(200).json().at("/items/0");
    assertThat(ended.at("/holds").asBoolean()).isFalse();
    assertThat(ended.at("/endedAt").asString()).isEqualTo(until.toString());
  }

  @Test
  @Proves("M4")
  void aGrantIsTakenBackAtOnceAndStandsInTheTrail() {
    String id = granted(colleague("st-han-xiaoshou"), "WRITE", later()).id();
    String etag = http.get(path, HAN).is(200).header("ETag");
    http.patch(path, HAN, "{\"industry\":\"电子\"}", "If-Match", etag).is(200);
    http.post(path + "/owner", HAN, "{\"ownerId\":\"st-han-xiaoshou\"}").refused(404, "not-found");
    http.post(path + "/grants/" + id + "/revoke", CHEN, "{\"reason\":\"x\"}")
        .refused(404, "not-found");
    http.post(path + "/grants/" + UUID.randomUUID() + "/revoke", FENG, "{\"reason\":\"x\"}")
        .refused(404, "not-found");
    String exported = "/api/v1/customers/exports";
    String wanted = "{\"format\":\"CSV\",\"purpose\":\"拜访\",\"region\":\"%s\"}".formatted(region);
    assertThat(http.post(exported, HAN, wanted).is(202).json().at("/rows").asInt()).isEqualTo(1);

    Http.Answer revoked =
        http.post(path + "/grants/" + id + "/revoke", HE, "{\"reason\":\"拜访取消\"}").is(200);

    assertThat(revoked.text("/items/0/revokedBy")).isEqualTo("st-he-dakehu");
    http.get(path, HAN).refused(404, "not-found");
    http.post(exported, HAN, wanted).refused(422, "export-empty");
    http.post(path + "/grants/" + id + "/revoke", HE, "{\"reason\":\"再次\"}").is(200);
    String auditor = Http.person("tang.shenji", "auditor");
    String trail = "/api/v1/audit/customer?kind=GRANT&subject=customer/" + file;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get(trail, auditor).is(200).response().body())
                .contains("file-granted", "grant-revoked", "st-feng-dakehu", "st-he-dakehu"));
  }

  @Test
  @Proves("M4")
  void aDepartmentIsLetInAndNoMembersIsNotPublic() {
    String queued = http.opened(Http.erp(), Http.fresh("无归属"), "\"departmentId\":\"key-accounts\"");
    http.get("/api/v1/customers/" + queued, HAN).refused(404, "not-found");
    http.get("/api/v1/customers/" + queued, CHEN).refused(404, "not-found");
    http.get(path, CHEN).refused(404, "not-found");

    granted("\"departmentId\":\"customer-service\"", "READ", later());

    http.get(path, CHEN).is(200);
    assertThat(listed(CHEN)).containsExactly(file);
    http.get(path, HAN).refused(404, "not-found");
    JsonNode ways = http.get(path + "/access", FENG).is(200).json().at("/items");
    assertThat(ways.valueStream().map(way -> way.at("/why").asString()))
        .contains("OWNER", "TOOK_IN", "DEPARTMENT", "COMPANY", "APPS", "GRANT")
        .doesNotContain("QUEUE");
    assertThat(ways.toString()).contains("st-feng-dakehu", "customer-service");
    String queue =
        http.get("/api/v1/customers/" + queued + "/access", HE).is(200).response().body();
    assertThat(queue).contains("QUEUE").doesNotContain("OWNER");
    http.get(path + "/access", HAN).refused(404, "not-found");
  }

  @Test
  @Proves({"M4", "M3"})
  void whatGoesTooFarIsRefused() {
    String grants = path + "/grants";
    String han = colleague("st-han-xiaoshou");
    http.post(grants, FENG, body(han, "READ", clock.instant().minusSeconds(1)))
        .refused(422, "grant-over");
    http.post(grants, FENG, body(han, "READ", clock.instant().plus(Duration.ofDays(91))))
        .refused(422, "grant-too-long");
    http.post(grants, FENG, body(colleague("st-niemand"), "READ", later()))
        .refused(422, "grant-holder-unknown");
    http.post(grants, FENG, body("\"departmentId\":\"nirgends\"", "READ", later()))
        .refused(422, "grant-holder-unknown");
    String both = han + ",\"departmentId\":\"sales\"";
    http.post(grants, FENG, body(both, "READ", later())).refused(422, "grant-holder-unclear");
    http.post(grants, FENG, "{\"access\":\"READ\"}").refused(422, "validation-failed");
    http.post(grants, CHEN, body(han, "READ", later())).refused(404, "not-found");

    String secret =
        http.opened(
            HE, Http.fresh("秘密"), "\"level\":\"RESTRICTED\",\"departmentId\":\"key-accounts\"");
    String secrets = "/api/v1/customers/" + secret;
    http.post(secrets + "/grants", HE, body("\"departmentId\":\"sales\"", "READ", later()))
        .refused(422, "grant-above-level");
    http.post(secrets + "/grants", HE, body(colleague("st-chen-kefu"), "READ", later())).is(201);
    http.get(secrets, CHEN).refused(404, "not-found");
    http.post(secrets + "/grants", HE, body(han, "READ", later())).is(201);
    http.get(secrets, HAN).is(200);
    String higher =
        http.opened(
            HE, Http.fresh("机密"), "\"level\":\"CONFIDENTIAL\",\"departmentId\":\"key-accounts\"");
    http.post("/api/v1/customers/" + higher + "/grants", HE, body(han, "READ", later()))
        .refused(422, "grant-above-level");

    Instant until = later();
    String first = granted(han, "READ", until).id();
    assertThat(granted(han, "READ", until).id()).isEqualTo(first);
    String key = UUID.randomUUID().toString();
    String wanted = body(colleague("st-li-fu"), "READ", until);
    String once = http.post(grants, FENG, wanted, "Idempotency-Key", key).is(201).id();
    Http.Answer again = http.post(grants, FENG, wanted, "Idempotency-Key", key).is(201);
    assertThat(again.id()).isEqualTo(once);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  @Proves("M4")
  void othersHearUntilWhenSomebodyMayRead() {
    Instant until = later();
    granted(colleague("st-han-xiaoshou"), "READ", until);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          String state = Events.of("kehu.customer.internal.v1", file).getLast().body();
          assertThat(state).contains("\"holder\":\"own:st-han-xiaoshou\"", until.toString());
          assertThat(state).doesNotContain("granted:");
        });
  }
}

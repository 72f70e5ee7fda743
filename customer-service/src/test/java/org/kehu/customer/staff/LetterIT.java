package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.Http;
import org.kehu.kit.identity.Power;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Letters of delegation and absence over HTTP, and what every service's copy makes of them. */
@KehuServiceTest
class LetterIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CHIEF = "/api/v1/staff/st-wang-zong";
  private static final String LETTERS = CHIEF + "/letters";
  private static final Power RULES = Power.anyTime("policy.approve");
  private static final Power LOANS = Power.whileAway("archive.loan");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory directory;

  private Http http;
  private String chief;
  private String office;
  private String clerk;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    chief = Http.person("wang.zong", "general-manager");
    office = Http.person("zhao.zhuren", "office");
    clerk = Http.person("pu.tong", "employee");
  }

  @AfterEach
  void tidy() {
    http.send("DELETE", CHIEF + "/absence", chief, null, null).is(200);
    for (JsonNode letter : http.get(LETTERS, chief).is(200).json().at("/items")) {
      if (letter.at("/standing").asString().matches("COMING|IN_FORCE")) {
        revoke(letter.at("/id").asString(), chief).is(200);
      }
    }
  }

  private String letter(String delegate, String powers) {
    return letter(delegate, powers, clock.instant().plus(Duration.ofDays(7)));
  }

  private static String letter(String delegate, String powers, Instant until) {
    return """
    {"delegateId":"%s","powers":[%s],"until":"%s","reason":"出差期间审批"}\
    """
        .formatted(delegate, powers, until);
  }

  private Http.Answer revoke(String id, String token) {
    return http.post(LETTERS + "/" + id + "/revoke", token, "{\"reason\":\"提前返回\"}");
  }

  private boolean standsIn(String who, Power power) {
    return directory.standsInFor(who, "st-wang-zong", power, clock.instant());
  }

  @Test
  @Proves("C-72")
  void theGeneralManagerLendsAPowerAndTakesItBack() {
    Http.Answer written =
        http.post(LETTERS, chief, letter("st-zhao-zhuren", "\"policy.approve\"")).is(201);

    assertThat(written.header("Location")).isEqualTo(LETTERS + "/" + written.id());
    assertThat(written.text("/number")).matches("WT-\\d{4}-\\d{4,}");
    assertThat(written.text("/standing")).isEqualTo("IN_FORCE");
    assertThat(written.text("/writtenBy")).isEqualTo("st-wang-zong");
    assertThat(written.json().at("/roles").toString()).isEqualTo("[\"general-manager\"]");
    await().atMost(SOON).until(() -> standsIn("st-zhao-zhuren", RULES));
    assertThat(standsIn("st-zhao-zhuren", LOANS)).isFalse();
    assertThat(standsIn("st-li-fu", RULES)).isFalse();

    assertThat(revoke(written.id(), chief).is(200).text("/standing")).isEqualTo("REVOKED");

    await().atMost(SOON).until(() -> !standsIn("st-zhao-zhuren", RULES));
    Http.Answer kept = http.get(LETTERS + "/" + written.id(), office).is(200);
    assertThat(kept.text("/revocationReason")).isEqualTo("提前返回");
    revoke(written.id(), chief).refused(409, "letter-over");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", "st-wang-zong"))
                .filteredOn(heard -> heard.body().contains(written.id()))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.letter-written.v1", "kehu.customer.letter-revoked.v1"));
  }

  @Test
  @Proves("C-72")
  void aPowerForTheTimeOfATripHoldsOnlyWhileTheChiefIsAway() {
    http.post(LETTERS, chief, letter("st-zhao-zhuren", "\"archive.loan\",\"policy.approve\""))
        .is(201);
    await().atMost(SOON).until(() -> standsIn("st-zhao-zhuren", RULES));
    assertThat(standsIn("st-zhao-zhuren", LOANS)).isFalse();

    Http.Answer away =
        http.put(CHIEF + "/absence", chief, "{\"from\":\"%s\"}".formatted(clock.instant())).is(200);
    assertThat(away.json().at("/absent").asBoolean()).isTrue();

    await().atMost(SOON).until(() -> standsIn("st-zhao-zhuren", LOANS));
    assertThat(standsIn("st-li-fu", LOANS)).as("the deputy, meanwhile").isTrue();
    http.send("DELETE", CHIEF + "/absence", chief, null, null).is(200);
    await().atMost(SOON).until(() -> !standsIn("st-zhao-zhuren", LOANS));
    assertThat(standsIn("st-li-fu", LOANS)).isFalse();
  }

  @Test
  @Proves("C-72")
  void theOfficeWritesOnBehalfOfTheGeneralManagerAndDeputiesOnly() {
    Http.Answer written =
        http.post(LETTERS, office, letter("st-li-fu", "\"policy.approve\"")).is(201);

    assertThat(written.text("/writtenBy")).isEqualTo("st-zhao-zhuren");
    assertThat(written.json().at("/roles").toString()).isEqualTo("[\"general-manager\"]");
    http.post(LETTERS, office, letter("st-zhao-zhuren", "\"policy.approve\""))
        .refused(422, "letter-to-self");
    http.post(
            "/api/v1/staff/st-yang-zongjian/letters",
            office,
            letter("st-li-fu", "\"policy.approve\""))
        .refused(403, "letter-not-yours");
    revoke(written.id(), office).is(200);
  }

  @Test
  void aLetterIsReadByThoseWhomItConcerns() {
    String id =
        http.post(LETTERS, chief, letter("st-pu-tong", "\"complaint.result\"")).is(201).id();

    assertThat(idsOf(clerk)).containsExactly(id);
    assertThat(idsOf(Http.person("tang.shenji", "auditor"))).contains(id);
    assertThat(idsOf(Http.person("chen.kefu", "agent"))).isEmpty();
    http.get(LETTERS + "/" + id, Http.person("chen.kefu", "agent")).refused(404, "not-found");
    revoke(id, Http.person("chen.kefu", "agent")).refused(404, "not-found");
    revoke(id, clerk).refused(403, "letter-not-yours");
    http.get(LETTERS, Http.erp()).refused(403, "right-missing");
    http.get("/api/v1/staff/st-nobody/letters", chief).refused(404, "not-found");
  }

  private List<String> idsOf(String token) {
    return http.get(LETTERS, token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(letter -> letter.at("/standing").asString().equals("IN_FORCE"))
        .map(letter -> letter.at("/id").asString())
        .toList();
  }

  @Test
  void aRepeatedLetterIsTheSameLetter() {
    String key = UUID.randomUUID().toString();
    String body = letter("st-li-fu", "\"policy.approve\"");

    String first = http.post(LETTERS, chief, body, "Idempotency-Key", key).is(201).id();
    Http.Answer again = http.post(LETTERS, chief, body, "Idempotency-Key", key).is(201);

    assertThat(again.id()).isEqualTo(first);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(idsOf(chief)).containsExactly(first);
    http.post(LETTERS, chief, letter("st-li-fu", "\"archive.loan\""), "Idempotency-Key", key)
        .refused(422, "key-reused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}|validation-failed",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|validation-failed",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[null],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|validation-failed",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[\"all\"],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|validation-failed",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[\"a.b\"],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\" \"}|validation-failed",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[\"a.b\"],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|letter-period-invalid",
        "{\"delegateId\":\"st-li-fu\",\"powers\":[\"a.b\"],\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}|letter-period-invalid",
        "{\"delegateId\":\"st-nobody\",\"powers\":[\"a.b\"],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|delegate-unknown",
        "{\"delegateId\":\"st-gone\",\"powers\":[\"a.b\"],\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}|delegate-unknown"
      })
  void aLetterThatIsNotValidIsRefused(String body, String slug) {
    http.post(LETTERS, chief, body).refused(422, slug);
  }

  @Test
  void anAbsenceIsSaidByThePersonOrWhoLeads() {
    String place = "/api/v1/staff/st-chen-kefu/absence";
    String body = "{\"from\":\"%s\",\"until\":\"%s\"}";
    Instant now = clock.instant();
    String trip = body.formatted(now, now.plus(Duration.ofDays(2)));
    String leader = Http.person("sun.jingli", "manager");

    http.put(place, clerk, trip).refused(403, "absence-not-yours");
    http.put(place, Http.person("feng.dakehu", "account-manager"), trip)
        .refused(403, "absence-not-yours");
    http.put(place, leader, trip).is(200);
    assertThat(
            http.get("/api/v1/staff/st-chen-kefu", clerk).is(200).json().at("/absent").asBoolean())
        .isTrue();
    await()
        .atMost(SOON)
        .until(() -> directory.byId("st-chen-kefu").orElseThrow().absentAt(now.plusSeconds(1)));
    http.listCompany();
    assertThat(http.get("/api/v1/staff/st-chen-kefu", clerk).json().at("/absent").asBoolean())
        .as("the source said nothing new")
        .isTrue();
    assertThat(
            http.send("DELETE", place, Http.person("chen.kefu", "agent"), null, null)
                .is(200)
                .json()
                .at("/absent")
                .asBoolean())
        .isFalse();
    http.put(place, leader, "{\"until\":\"%s\"}".formatted(now)).refused(422, "validation-failed");
    http.put(place, leader, body.formatted(now, now)).refused(422, "absence-ends-first");
    http.put(place, leader, body.formatted("2020-01-01T00:00:00Z", now))
        .refused(422, "absence-too-far");
    http.put("/api/v1/staff/st-nobody/absence", leader, trip).refused(404, "not-found");
    http.get("/api/v1/staff/st-nobody", leader).refused(404, "not-found");
  }

  @Test
  void theDirectoryComesInPages() {
    int count =
        http.get("/api/v1/departments?limit=1&total=true", clerk).json().at("/total").asInt();
    List<String> ids = new ArrayList<>();
    String page = "/api/v1/departments?limit=5";
    String next = "";
    do {
      JsonNode answer = http.get(page + next, clerk).is(200).json();
      assertThat(answer.at("/items").size()).isLessThanOrEqualTo(5);
      answer.at("/items").forEach(item -> ids.add(item.at("/id").asString()));
      next = "&after=" + answer.at("/next").asString("");
    } while (!next.equals("&after="));

    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSize(count)
        .contains("gm-office", "customer-service", "sales", "production");
    JsonNode staff = http.get("/api/v1/staff?limit=2&department=gm-office", clerk).is(200).json();
    assertThat(staff.at("/items")).hasSize(2);
    assertThat(staff.at("/next").asString()).isNotEmpty();
    http.get("/api/v1/departments?after=zzz", clerk).refused(400, "cursor-invalid");
  }
}

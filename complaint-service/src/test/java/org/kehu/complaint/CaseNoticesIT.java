package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The complainant hears in writing what ISO 10002 demands, each time once. */
@KehuServiceTest
class CaseNoticesIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String PERSON =
      "\"complainant\":{\"anonymous\":false,\"name\":\"王建国\",\"phone\":\"13805910001\"}";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private Cases cases;
  @Autowired private EventSeal seal;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (staff.byId("st-chen-kefu").isEmpty() || staff.byId("st-wu-tousu").isEmpty()) {
      Company.tell();
    }
    await()
        .atMost(SOON)
        .until(
            () -> staff.byId("st-chen-kefu").isPresent() && staff.byId("st-wu-tousu").isPresent());
  }

  @Test
  @Proves({"P-21", "P-23", "M14"})
  void anAcknowledgementAsksOnceForTheNoticeWithNumberAndPromisedTime() {
    Customers customer = Customers.fresh("key-accounts", "st-feng-dakehu", null, "NORMAL");
    customer.tell(1);
    Http.Answer taken = verified(customer);
    String id = taken.text("/id");
    String until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS) + "";
    String key = UUID.randomUUID().toString();
    String body = "{\"promisedUntil\":\"" + until + "\"}";
    String path = CASES + "/" + id + "/acknowledge";

    http.send("POST", path, OFFICER, body, "Idempotency-Key", key).is(200);
    http.send("POST", path, OFFICER, body, "Idempotency-Key", key).is(200);

    JsonNode notice = notices(id, 1).getFirst();
    assertThat(notice.path("recipientKind").asString()).isEqualTo("CUSTOMER");
    assertThat(notice.path("recipientId").asString()).isEqualTo(customer.id());
    assertThat(notice.path("template").asString()).isEqualTo("case-acknowledged");
    assertThat(notice.path("purpose").asString()).isEqualTo("SERVICE");
    assertThat(notice.path("about").asString()).isEqualTo("case/" + id);
    assertThat(notice.at("/values/caseNumber").asString()).isEqualTo(taken.text("/number"));
    assertThat(notice.at("/values/until").asString()).isEqualTo(until);
    assertThat(notice.at("/values/receivedAt").asString()).endsWith("Z");
  }

  @Test
  @Proves({"P-25", "P-27", "P-35"})
  void everyFurtherWordIsFollowedByItsNoticeWithoutPersonalData() {
    String id = taken(",\"kind\":\"COMPLAINT\"," + PERSON);
    http.command(id, "acknowledge", OFFICER, "{}").is(200);
    http.command(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);
    http.command(id, "progress", OFFICER, "{\"content\":\"已重新排期\",\"via\":\"TELEPHONE\"}").is(200);
    http.command(
            id,
            "promise",
            OFFICER,
            "{\"until\":\"%s\",\"reason\":\"仪器送修\"}"
                .formatted(clock.instant().plus(Duration.ofDays(3))))
        .is(200);
    http.command(id, "withdraw", OFFICER, "{\"reason\":\"客户撤回\"}").is(200);

    List<JsonNode> notices = notices(id, 4);

    assertThat(notices)
        .extracting(notice -> notice.path("template").asString())
        .containsExactly("case-acknowledged", "case-progress", "case-progress", "case-closed");
    String state =
        Objects.requireNonNull(Events.of("kehu.complaint.state.v1", id).getLast().body());
    String sealed = JsonMapper.shared().readTree(state).path("sealedComplainant").asString();
    assertThat(seal.open("case complainant " + id, sealed))
        .isEqualTo("{\"name\":\"王建国\",\"phone\":\"13805910001\"}");
    assertThat(state).doesNotContain("王", "13805910001");
    assertThat(notices)
        .allSatisfy(notice -> {
          assertThat(notice.path("recipientKind").asString()).isEqualTo("CASE");
          assertThat(notice.path("recipientId").asString()).isEqualTo(id);
          assertThat(notice.toString()).doesNotContain("王", "13805910001", "已重新排期", "仪器送修", "客户撤回");
        });
  }

  @Test
  @Proves("P-21")
  void whoLeftNoAddressIsAskedNoNoticeFor() {
    String id = taken(",\"kind\":\"COMPLAINT\"");

    http.command(id, "acknowledge", OFFICER, "{}").is(200);

    await()
        .atMost(SOON)
        .until(() ->
            Events.of("kehu.complaint.v1", id).stream()
                .anyMatch(one -> one.type().equals("kehu.complaint.case-acknowledged.v1")));
    assertThat(told(id)).isEmpty();
  }

  private Http.Answer verified(Customers customer) {
    String body =
        """
        {"kind":"COMPLAINT","channel":"TELEPHONE","description":"送检两周未出报告",
         "customerId":"%s"}
        """
            .formatted(customer.id());
    Http.Answer taken = http.post(CASES, AGENT, body).is(201);
    await()
        .atMost(SOON)
        .until(() -> cases.find(new CaseId(taken.text("/id"))).orElseThrow().customer().verified());
    return taken;
  }

  private String taken(String more) {
    String body = "{\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"" + more + "}";
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private static List<JsonNode> notices(String id, int count) {
    await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).hasSize(count));
    return told(id);
  }

  private static List<JsonNode> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .filter(one -> one.type().equals("kehu.complaint.notice-requested.v1"))
        .map(one -> JsonMapper.shared().readTree(Objects.requireNonNull(one.body())))
        .toList();
  }
}

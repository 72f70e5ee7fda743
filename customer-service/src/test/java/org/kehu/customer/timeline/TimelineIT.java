package org.kehu.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The timeline of a customer as its different readers see it. */
@KehuServiceTest
class TimelineIT {

  private static final String REGISTERED = "kehu.complaint.case-registered.v1";
  private static final String AGENTS = "own:st-chen-kefu dep:customer-service";

  @LocalServerPort private int port;

  private Http http;
  private String agent;
  private String leader;
  private String gm;
  private String id;

  @BeforeEach
  void anAgentHasACustomer() {
    http = new Http(port);
    http.listCompany();
    agent = Http.person("chen.kefu", "agent");
    leader = Http.person("sun.jingli", "manager");
    gm = Http.person("wang.zong", "general-manager");
    id = http.opened(Http.erp(), Http.fresh("往来"), "\"ownerId\":\"st-chen-kefu\"");
  }

  private String caseTold(String level, String department, String scope) {
    String subject = "case/" + UUID.randomUUID();
    tell(subject, 1, REGISTERED, level, department, scope);
    return subject;
  }

  private void tell(
      String subject, long sequence, String type, String level, String department, String scope) {
    RawEvents.tell(
        "kehu.complaint.v1",
        type,
        subject,
        Map.of(
            "kehusequence", Long.toString(sequence),
            "customerid", id,
            "level", level,
            "department", department,
            "scope", scope),
        "{\"caseId\":\"%s\",\"number\":\"TS-20261123-0001\"}".formatted(subject.substring(5)));
  }

  /** Subjects of the entries that the reader sees, but for those of the file itself. */
  private List<String> cases(String reader) {
    return members(reader, "/subject").stream()
        .filter(subject -> subject.startsWith("case/"))
        .toList();
  }

  private List<String> types(String reader) {
    return members(reader, "/type");
  }

  private List<String> members(String reader, String pointer) {
    return http.get("/api/v1/customers/" + id + "/timeline", reader)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at(pointer).asString())
        .toList();
  }

  private void awaitCases(int number) {
    await().atMost(Duration.ofSeconds(30)).until(() -> cases(gm).size() == number);
  }

  @Test
  @Proves({"C-18", "C-19"})
  void theTimelineHoldsWhatEveryServiceTells() {
    String told = caseTold("0", "customer-service", AGENTS);

    awaitCases(1);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(types(gm))
                .containsExactlyInAnyOrder(
                    REGISTERED,
                    "kehu.customer.customer-registered.v1",
                    "kehu.customer.customer-graded.v1"));
    assertThat(cases(gm)).containsExactly(told);
  }

  @Test
  @Proves({"C-18", "M3"})
  void whoSeesTheFileSeesOfItsCasesOnlyThoseOfTheirWork() {
    String own = caseTold("0", "customer-service", AGENTS);
    String foreign = caseTold("0", "production", "own:st-pu-tong dep:production");
    String secret = caseTold("2", "customer-service", AGENTS);
    awaitCases(3);

    assertThat(cases(agent)).containsExactlyInAnyOrder(own);
    assertThat(cases(Http.person("chen.kefu", "agent", "auditor"))).containsExactlyInAnyOrder(own);
    assertThat(cases(Http.person("zhou.zhuguan", "supervisor"))).containsExactlyInAnyOrder(own);
    assertThat(cases(leader)).containsExactlyInAnyOrder(own, secret);
    assertThat(cases(gm)).containsExactlyInAnyOrder(own, foreign, secret);
    assertThat(cases(Http.erp())).containsExactlyInAnyOrder(own, foreign);
    String path = "/api/v1/customers/" + id + "/timeline";
    http.get(path, Http.person("tang.shenji", "auditor")).refused(403, "right-missing");
    http.get(path, Http.person("feng.dakehu", "account-manager")).refused(404, "not-found");
    // Registered and graded, and the one case.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get(path + "?total=true", agent).json().at("/total").asInt())
                .isEqualTo(3));
  }

  @Test
  @Proves("M3")
  void entriesFollowTheRightsOfTheirSubject() {
    String raised = caseTold("0", "customer-service", AGENTS);
    String moved = caseTold("0", "production", "own:st-pu-tong dep:production");
    awaitCases(2);
    assertThat(cases(agent)).contains(raised).doesNotContain(moved);

    tell(raised, 2, "kehu.complaint.case-amended.v1", "2", "customer-service", AGENTS);
    tell(moved, 2, "kehu.complaint.case-transferred.v1", "0", "customer-service", AGENTS);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(cases(agent)).containsExactly(moved, moved));
    assertThat(cases(leader)).contains(raised);
  }

  @Test
  @Proves({"V-10", "V-41"})
  void whatWasDoneForTheRelationStandsInTheTimelineAndFollowsItsCustomer() {
    String record = "maintenance/" + UUID.randomUUID();
    tellVisit(record, 1, "maintenance-recorded", "customer-service", AGENTS);
    tellVisit(record, 2, "maintenance-checked", "customer-service", AGENTS);
    String report = "customer-report/" + UUID.randomUUID();
    tellVisit(report, 1, "customer-report-delivered", "customer-service", AGENTS);

    awaitVisits(agent, "maintenance-recorded", "customer-report-delivered");
    tellVisit(
        record, 3, "maintenance-access-changed", "production", "own:st-pu-tong dep:production");

    awaitVisits(agent, "customer-report-delivered");
    awaitVisits(gm, "maintenance-recorded", "customer-report-delivered");
  }

  private void tellVisit(
      String subject, long sequence, String event, String department, String scope) {
    RawEvents.tell(
        "kehu.visit.v1",
        "kehu.visit." + event + ".v1",
        subject,
        Map.of(
            "kehusequence", Long.toString(sequence),
            "customerid", id,
            "level", "0",
            "department", department,
            "scope", scope),
        "{\"customerId\":\"%s\"}".formatted(id));
  }

  private void awaitVisits(String reader, String... events) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(types(reader))
                .filteredOn(type -> type.startsWith("kehu.visit."))
                .extracting(type -> type.replace("kehu.visit.", "").replace(".v1", ""))
                .containsExactlyInAnyOrder(events));
  }

  @Test
  void aSenderThatTellsNoScopeShowsItsEntriesToTheDepartmentsLeads() {
    String told = caseTold("0", "customer-service", "");
    awaitCases(1);

    assertThat(cases(leader)).contains(told);
    assertThat(cases(agent)).doesNotContain(told);
  }

  @Test
  @Proves("M34")
  void pagesGoOnWhereTheLastEndedWithoutLosingAny() {
    List<String> told = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      told.add(caseTold("0", "customer-service", AGENTS));
    }
    awaitCases(5);

    List<String> read = new ArrayList<>();
    String path = "/api/v1/customers/" + id + "/timeline?limit=2";
    String next = "";
    while (!next.isEmpty() || read.isEmpty()) {
      Http.Answer page = http.get(next.isEmpty() ? path : path + "&after=" + next, agent).is(200);
      page.json().at("/items").forEach(item -> read.add(item.at("/subject").asString()));
      next = page.text("/next");
    }

    assertThat(read).filteredOn(told::contains).doesNotHaveDuplicates().hasSize(5);
  }
}

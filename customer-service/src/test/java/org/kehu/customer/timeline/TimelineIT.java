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

  private List<String> subjects(String reader) {
    return http.get("/api/v1/customers/" + id + "/timeline", reader)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/subject").asString())
        .toList();
  }

  private void awaitEntries(int number) {
    await().atMost(Duration.ofSeconds(30)).until(() -> subjects(gm).size() >= number);
  }

  @Test
  @Proves({"C-18", "C-19"})
  void theTimelineHoldsWhatEveryServiceTells() {
    String told = caseTold("0", "customer-service", AGENTS);

    awaitEntries(2);

    assertThat(subjects(gm)).containsExactly(told, "customer/" + id);
  }

  @Test
  @Proves({"C-18", "M3"})
  void whoSeesTheFileSeesOfItsCasesOnlyThoseOfTheirWork() {
    String own = caseTold("0", "customer-service", AGENTS);
    String foreign = caseTold("0", "production", "own:st-pu-tong dep:production");
    String secret = caseTold("2", "customer-service", AGENTS);
    String file = "customer/" + id;
    awaitEntries(4);

    assertThat(subjects(agent)).containsExactlyInAnyOrder(own, file);
    assertThat(subjects(Http.person("chen.kefu", "agent", "auditor")))
        .containsExactlyInAnyOrder(own, file);
    assertThat(subjects(Http.person("zhou.zhuguan", "supervisor")))
        .containsExactlyInAnyOrder(own, file);
    assertThat(subjects(leader)).containsExactlyInAnyOrder(own, secret, file);
    assertThat(subjects(gm)).containsExactlyInAnyOrder(own, foreign, secret, file);
    assertThat(subjects(Http.erp())).containsExactlyInAnyOrder(own, foreign, file);
    String path = "/api/v1/customers/" + id + "/timeline";
    http.get(path, Http.person("tang.shenji", "auditor")).refused(403, "right-missing");
    http.get(path, Http.person("feng.dakehu", "account-manager")).refused(404, "not-found");
    assertThat(http.get(path + "?total=true", agent).json().at("/total").asInt()).isEqualTo(2);
  }

  @Test
  @Proves("M3")
  void entriesFollowTheRightsOfTheirSubject() {
    String raised = caseTold("0", "customer-service", AGENTS);
    String moved = caseTold("0", "production", "own:st-pu-tong dep:production");
    awaitEntries(3);
    assertThat(subjects(agent)).contains(raised).doesNotContain(moved);

    tell(raised, 2, "kehu.complaint.case-amended.v1", "2", "customer-service", AGENTS);
    tell(moved, 2, "kehu.complaint.case-transferred.v1", "0", "customer-service", AGENTS);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(subjects(agent)).containsExactlyInAnyOrder(moved, moved, "customer/" + id));
    assertThat(subjects(leader)).contains(raised);
  }

  @Test
  void aSenderThatTellsNoScopeShowsItsEntriesToTheDepartmentsLeads() {
    String told = caseTold("0", "customer-service", "");
    awaitEntries(2);

    assertThat(subjects(leader)).contains(told);
    assertThat(subjects(agent)).doesNotContain(told);
  }

  @Test
  @Proves("M34")
  void pagesGoOnWhereTheLastEndedWithoutLosingAny() {
    List<String> told = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      told.add(caseTold("0", "customer-service", AGENTS));
    }
    awaitEntries(6);

    List<String> read = new ArrayList<>();
    String path = "/api/v1/customers/" + id + "/timeline?limit=2";
    String next = "";
    while (!next.isEmpty() || read.isEmpty()) {
      Http.Answer page = http.get(next.isEmpty() ? path : path + "&after=" + next, agent).is(200);
      page.json().at("/items").forEach(item -> read.add(item.at("/subject").asString()));
      next = page.text("/next");
    }

    assertThat(read).hasSize(6).doesNotHaveDuplicates().containsAll(told);
  }
}

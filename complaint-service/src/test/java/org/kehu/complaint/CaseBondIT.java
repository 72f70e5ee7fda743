package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.Http.Answer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases that belong together: linked, merged, split, and warned of when they come in. */
@KehuServiceTest
@Proves("M24")
class CaseBondIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String LEADER = Http.person("zheng.tousu", "complaint-officer");
  private static final String EMPLOYEE = Http.person("pu.tong", "employee");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String AGAIN = "{\"channel\":\"TELEPHONE\",\"note\":\"客户再次来电\"}";

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private KnownCustomers customers;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private Answer taken(String token, String further) {
    String body =
        "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"%s}";
    return http.post(CASES, token, body.formatted(further)).is(201);
  }

  private String taken() {
    return taken(AGENT, "").text("/id");
  }

  private static String link(String caseId, String relation) {
    return "{\"caseId\":\"%s\",\"relation\":\"%s\"}".formatted(caseId, relation);
  }

  private static String merge(String leadingId) {
    return "{\"leadingCaseId\":\"%s\",\"reason\":\"同一客户同一批次\"}".formatted(leadingId);
  }

  private String shown(String id) {
    return http.get(CASES + "/" + id, CHIEF).is(200).body();
  }

  @Test
  void aLinkIsReadAtBothEnds() {
    String one = taken();
    String other = taken();

    assertThat(http.command(one, "link", LEADER, link(other, "DUPLICATE_OF")).is(200).body())
        .contains("DUPLICATE_OF", other);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shown(other)).contains("DUPLICATED_BY", one));
    http.command(one, "link", LEADER, link(other, "DUPLICATE_OF")).refused(409, "already-linked");
    http.command(one, "link", LEADER, link(one, "RELATED")).refused(422, "bond-to-itself");
    http.command(one, "link", LEADER, link(NOBODY, "RELATED")).refused(422, "related-case-unknown");
    http.command(one, "link", LEADER, link(other, "MERGED_INTO"))
        .refused(422, "relation-not-by-hand");
    http.command(one, "link", EMPLOYEE, link(other, "RELATED")).refused(404, "not-found");
    assertThat(Events.of("kehu.complaint.v1", other))
        .extracting(Events.Heard::type)
        .contains("kehu.complaint.case-linked.v1");
  }

  @Test
  @Proves("P-55")
  void aMergedCaseEndsAndWhatTheCustomerSaysOfItCountsInTheLeadingOne() {
    String merged = taken();
    String leading = taken();
    http.command(merged, "merge", AGENT, merge(leading)).refused(403, "move-not-yours");

    Answer ended = http.command(merged, "merge", LEADER, merge(leading)).is(200);

    assertThat(ended.text("/status")).isEqualTo("MERGED");
    assertThat(ended.body()).contains("MERGED_INTO", leading);
    assertThat(ended.json().has("dueAt")).as("nothing is due any more").isFalse();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(shown(leading)).contains("MERGED_FROM", merged, "并入 TS-");
          assertThat(Events.of("kehu.task.state.v1", merged).getLast().body()).isNull();
        });
    http.command(merged, "contacts", AGENT, AGAIN).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shown(leading)).contains("客户再次来电", "CUSTOMER_CAME_AGAIN"));
    http.command(merged, "acknowledge", LEADER, "{}").refused(409, "move-not-allowed");
    http.command(leading, "merge", LEADER, merge(merged)).refused(409, "leading-case-settled");
  }

  @Test
  void nothingGraveDisappearsInALesserMatter() {
    String grave = taken(AGENT, ",\"severity\":\"MAJOR\"").text("/id");
    String lesser = taken();

    http.command(grave, "merge", LEADER, merge(lesser)).refused(409, "leading-case-lesser");
    http.command(grave, "merge", LEADER, merge(grave)).refused(422, "bond-to-itself");
    http.command(grave, "merge", LEADER, merge(NOBODY)).refused(422, "related-case-unknown");
    http.command(lesser, "merge", LEADER, merge(grave)).is(200);
  }

  @Test
  void aPartThatIsSplitGoesOnInTheSameChain() {
    String id = taken(AGENT, ",\"product\":\"拆分样品\"").text("/id");
    String chain = http.get(CASES + "/" + id, LEADER).is(200).text("/correlationId");
    String body = "{\"kind\":\"COMPLAINT\",\"description\":\"前台态度生硬\",\"severity\":\"MAJOR\"}";

    Answer part = http.command(id, "split", LEADER, body).is(201);

    String newId = part.text("/id");
    assertThat(part.header("Location")).endsWith(newId);
    assertThat(part.text("/correlationId")).isEqualTo(chain);
    assertThat(part.text("/severity")).isEqualTo("MAJOR");
    assertThat(part.text("/firstContactOwnerId")).isEqualTo("st-chen-kefu");
    assertThat(part.body()).contains("SPLIT_FROM", id);
    await().atMost(SOON).untilAsserted(() -> assertThat(shown(id)).contains("SPLIT_INTO", newId));
    http.command(id, "split", AGENT, body).refused(403, "move-not-yours");
    assertThat(http.get(CASES + "?chain=" + chain, LEADER).is(200).body()).contains(id, newId);
  }

  @Test
  @Proves("M5")
  void whoTakesASecondCaseOfTheSameCustomerAndProductIsWarnedAndNobodyElse() {
    Customers customer = Customers.fresh("customer-service", "st-chen-kefu", null, "NORMAL");
    customer.tell(1);
    await().atMost(SOON).until(() -> customers.find(customer.id(), null).isPresent());
    String of = ",\"product\":\"%s\",\"customerId\":\"" + customer.id() + "\"";
    String fibre = of.formatted("纤维含量");
    Answer first = taken(CHIEF, fibre);
    assertThat(first.body()).doesNotContain("possibleDuplicates");

    Answer second = taken(CHIEF, fibre);

    assertThat(second.text("/possibleDuplicates/0/id")).isEqualTo(first.text("/id"));
    assertThat(second.text("/possibleDuplicates/0/number")).startsWith("TS-");
    assertThat(taken(CHIEF, of.formatted("色牢度")).body()).doesNotContain("possibleDuplicates");
    assertThat(taken(EMPLOYEE, fibre).body())
        .as("who does not see the customer learns nothing")
        .doesNotContain("possibleDuplicates");
    List.of(first.text("/id"), second.text("/id"))
        .forEach(id -> http.command(id, "withdraw", CHIEF, "{\"reason\":\"误会\"}").is(200));
  }
}

package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Imports of the directory over HTTP, and what they leave of rights. */
@KehuServiceTest
class DirectoryIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PATH = "/api/v1/staff/import";
  private static final String FENG =
      """
      {"staffId":"st-feng-dakehu","userName":"feng.dakehu","name":"冯大客户","departmentId":"key-accounts"}\
      """;

  @LocalServerPort private int port;
  @Autowired private StaffDirectory copy;

  private Http http;
  private String admin;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    admin = Http.person("guan.li", "administrator");
  }

  /** The company as the other tests know it. */
  @AfterEach
  void tidy() {
    http.listCompany();
    await()
        .atMost(SOON)
        .until(() ->
            copy.leaderOf("key-accounts")
                    .filter(one -> one.staffId().equals("st-he-dakehu"))
                    .isPresent()
                && !copy.deputiesOf("st-wang-zong").isEmpty());
  }

  private Http.Answer list(String departments, String staff) {
    return http.post(
        PATH, admin, "{\"departments\":[%s],\"staff\":[%s]}".formatted(departments, staff));
  }

  private static String department(String id, String parent, String further) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"parentId\":%s%s}"
        .formatted(id, "部门" + id, parent == null ? "null" : "\"" + parent + "\"", further);
  }

  private static String person(String id, String userName, String department) {
    return "{\"staffId\":\"%s\",\"userName\":\"%s\",\"name\":\"新人\",\"departmentId\":\"%s\"}"
        .formatted(id, userName, department);
  }

  private static String fresh() {
    return "t" + UUID.randomUUID().toString().substring(0, 8);
  }

  private JsonNode listed(String id) {
    return http.get("/api/v1/staff/" + id, admin).is(200).json();
  }

  private JsonNode listedDepartment(String id) {
    for (JsonNode one :
        http.get("/api/v1/departments?limit=200", admin).is(200).json().at("/items")) {
      if (one.at("/id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("No department " + id);
  }

  private static String faults(Http.Answer refused) {
    return refused.refused(422, "directory-invalid").json().at("/errors").toString();
  }

  @Test
  void aFormerLeaderWhoIsNotListedLosesTheRights() {
    String file = http.opened(Http.erp(), Http.fresh("原主管"), "\"ownerId\":\"st-feng-dakehu\"");
    String former = Http.person("he.dakehu", "supervisor");
    http.get("/api/v1/customers/" + file, former).is(200);

    list("{\"id\":\"key-accounts\",\"name\":\"大客户部\",\"leaderId\":\"st-feng-dakehu\"}", FENG)
        .is(200);

    JsonNode member = listed("st-he-dakehu");
    assertThat(member.at("/leader").asBoolean()).isFalse();
    assertThat(member.at("/departments")).isEmpty();
    assertThat(listed("st-feng-dakehu").at("/leader").asBoolean()).isTrue();
    // The unit hangs under nobody now, so the general manager's office no longer answers for it.
    assertThat(listed("st-wang-zong").at("/departments").toString()).doesNotContain("key-accounts");
    await()
        .atMost(SOON)
        .until(() ->
            copy.leaderOf("key-accounts")
                    .filter(one -> one.staffId().equals("st-feng-dakehu"))
                    .isPresent()
                && copy.byId("st-he-dakehu").filter(one -> !one.leader()).isPresent());
  }

  @Test
  void aFormerDeputyWhoIsNotListedStandsInForNobody() {
    list(
            """
            {"id":"gm-office","name":"总经理办公室","leaderId":"st-wang-zong"}\
            """,
            """
            {"staffId":"st-wang-zong","userName":"wang.zong","name":"王总","departmentId":"gm-office"}\
            """)
        .is(200);

    assertThat(listed("st-li-fu").at("/deputyOf")).isEmpty();
    assertThat(listed("st-li-fu").at("/departments")).isEmpty();
    await().atMost(SOON).until(() -> copy.deputiesOf("st-wang-zong").isEmpty());
  }

  @Test
  void aUserNameIsOnePersonsOnly() {
    String sales = department("sales", null, "");
    String other = person("st-" + fresh(), "Chen.KEFU", "sales");

    assertThat(faults(list(sales, other))).contains("/staff/0/userName", "taken", "st-chen-kefu");
    // Of those who have left, too.
    assertThat(faults(list(sales, person("st-" + fresh(), "gone", "sales")))).contains("st-gone");
    String first = person("st-" + fresh(), "zwei", "sales");
    String second = person("st-" + fresh(), "Zwei", "sales");
    assertThat(faults(list(sales, first + "," + second))).contains("twice");
  }

  @Test
  void twoPeopleMaySwapTheirUserNames() {
    String unit = fresh();
    String one = fresh();
    String other = fresh();
    String before = person("st-" + one, one, unit) + "," + person("st-" + other, other, unit);
    String after = person("st-" + one, other, unit) + "," + person("st-" + other, one, unit);
    list(department(unit, null, ""), before).is(200);

    list(department(unit, null, ""), after).is(200);

    assertThat(listed("st-" + one).at("/userName").asString()).isEqualTo(other);
    assertThat(listed("st-" + other).at("/userName").asString()).isEqualTo(one);
    assertThat(faults(list(department(unit, null, ""), person("st-" + fresh(), one, unit))))
        .contains("st-" + other);
  }

  @Test
  void aDepartmentEndsWhenNobodyIsLeftInIt() {
    String unit = fresh();
    String who = "st-" + fresh();
    String office =
        """
        {"id":"gm-office","name":"总经理办公室","leaderId":"st-wang-zong"}\
        """;
    String chief =
        """
        {"staffId":"st-wang-zong","userName":"wang.zong","name":"王总","departmentId":"gm-office"}\
        """;
    list(
            office + "," + department(unit, "gm-office", ",\"leaderId\":\"" + who + "\""),
            chief + "," + person(who, who, unit))
        .is(200);
    String file = http.opened(Http.erp(), Http.fresh("撤销"), "\"departmentId\":\"" + unit + "\"");
    String ended = department(unit, "gm-office", ",\"active\":false");

    assertThat(faults(list(office + "," + ended, chief))).contains("has-staff", unit);
    list(office + "," + ended, chief + "," + person(who, who, "gm-office")).is(200);

    assertThat(listedDepartment(unit).at("/active").asBoolean()).isFalse();
    assertThat(listed(who).at("/leader").asBoolean()).isFalse();
    assertThat(listed("st-wang-zong").at("/departments").toString()).contains(unit);
    http.post(
            "/api/v1/customers",
            Http.erp(),
            "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"departmentId\":\"%s\"}"
                .formatted(Http.fresh("晚到"), unit))
        .refused(422, "department-unknown");
    http.get("/api/v1/customers/" + file, Http.erp()).is(200);
    assertHeard(unit, "kehu.customer.department-ended.v1");
  }

  @Test
  void aDepartmentWithOthersBelowItOrALeaderDoesNotEnd() {
    String above = fresh();
    String below = fresh();
    list(department(above, null, "") + "," + department(below, above, ""), "").is(200);

    assertThat(faults(list(department(above, null, ",\"active\":false"), "")))
        .contains("has-departments");
    String led = ",\"active\":false,\"leaderId\":\"st-feng-dakehu\"";
    String unit = department("key-accounts", null, "");
    assertThat(faults(list(unit + "," + department(below, null, led), FENG))).contains("ended-led");
  }

  @Test
  void aWholeDirectoryEndsWhatItDoesNotList() {
    String unit = fresh();
    list(department(unit, null, ""), "").is(200);
    assertThat(listedDepartment(unit).at("/active").asBoolean()).isTrue();

    http.listCompany();

    assertThat(listedDepartment(unit).at("/active").asBoolean()).isFalse();
    assertHeard(unit, "kehu.customer.department-ended.v1");
    list(department(unit, null, ""), "").is(200);
    assertThat(listedDepartment(unit).at("/active").asBoolean()).isTrue();
  }

  private static void assertHeard(String unit, String last) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          List<Events.Heard> heard = Events.of("kehu.customer.v1", unit);
          assertThat(heard).isNotEmpty();
          assertThat(heard.getLast().type()).isEqualTo(last);
        });
  }
}

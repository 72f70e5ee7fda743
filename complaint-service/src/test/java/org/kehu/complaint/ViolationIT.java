package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Breaches of the rules, seen by the parties and the line, heard before anything follows. */
@KehuServiceTest
class ViolationIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String VIOLATIONS = "/api/v1/violations";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String REPORTER = Http.person("chen.kefu", "agent");
  private static final String PERSON = Http.person("lin.kefu", "agent");
  private static final String COLLEAGUE = Http.person("wu.tousu", "complaint-officer");
  private static final String SUPERVISOR = Http.person("zhou.zhuguan", "supervisor");
  private static final String MANAGER = Http.person("sun.jingli", "manager");
  private static final String OTHER_LEADER = Http.person("yang.zongjian", "supervisor");
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String FINANCE = Http.person("xu.caiwu", "finance");
  private static final String ARCHIVIST = Http.person("song.dangan", "archivist");
  private static final String AGREED = "{\"reason\":\"事实清楚,同意\"}";

  private static final String LEAK =
      """
      ,"leak":{"cause":"名单存放在公用盘","obtainedBy":"外部展会公司","information":"联系人和电话","customerIds":["%s"]}
      """;

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private static String report(String kind, String person, String further) {
    return """
    {"kind":"%s","personId":"%s","description":"客户三次来电,均以不属本岗为由推托",
     "evidence":[{"description":"来电记录","reference":"LD-20261122-0001"}]%s}
    """
        .formatted(kind, person, further);
  }

  private String reported(String kind, String further) {
    Answer answer = http.post(VIOLATIONS, REPORTER, report(kind, "st-lin-kefu", further)).is(201);
    assertThat(answer.text("/number")).matches("WG-\\d{8}-\\d{4,}");
    return answer.text("/id");
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(VIOLATIONS + "/" + id + "/" + command, token, body);
  }

  private static String sanction(String gravity, String sanction) {
    return """
    {"gravity":"%s","sanction":"%s","liable":true,"reason":"造成退单",
     "factors":{"awareness":3,"handling":4,"quality":3}}
    """
        .formatted(gravity, sanction);
  }

  @Test
  @Proves({"P-44", "P-53", "X-48", "X-49"})
  void nobodyIsSanctionedUnheardOrByWhoProposedIt() {
    String caseId =
        http.post(
                CASES,
                REPORTER,
                "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"被推托\"}")
            .is(201)
            .text("/id");
    String id = reported("SHIRKING", ",\"loss\":\"客户退单一份\",\"caseId\":\"%s\"".formatted(caseId));
    act(id, "propose", MANAGER, sanction("SERIOUS", "WARNING"))
        .refused(409, "violation-move-not-allowed");
    act(id, "hear", PERSON, "{\"statement\":\"当时系统故障,未能查询\"}").is(200);
    Answer tooMuch = act(id, "propose", SUPERVISOR, sanction("LIGHT", "DISMISSAL"));
    tooMuch.refused(422, "sanction-not-in-rule");
    assertThat(tooMuch.json().path("sanctions").toString()).isEqualTo("[\"CRITICISM\"]");

    Answer proposed = act(id, "propose", SUPERVISOR, sanction("SERIOUS", "FINE")).is(200);
    assertThat(proposed.text("/verdict/approver")).isEqualTo("manager");
    assertThat(proposed.json().at("/verdict/liable").asBoolean()).isTrue();
    assertThat(proposed.text("/loss")).isEqualTo("客户退单一份");
    act(id, "approve", SUPERVISOR, AGREED).refused(403, "violation-not-yours");
    act(id, "refuse", MANAGER, "{\"reason\":\"请说明金额\"}").is(200);
    act(id, "propose", MANAGER, sanction("SERIOUS", "WARNING")).is(200);
    act(id, "approve", MANAGER, AGREED).refused(403, "violation-interested");
    assertThat(act(id, "approve", CHIEF, AGREED).is(200).text("/status")).isEqualTo("SANCTIONED");

    act(id, "appeal", REPORTER, AGREED).refused(403, "violation-not-yours");
    act(id, "appeal", PERSON, "{\"reason\":\"处理过重\"}").is(200);
    act(id, "uphold", CHIEF, AGREED).refused(403, "violation-interested");
    act(id, "uphold", SUPERVISOR, AGREED).refused(403, "violation-not-yours");
    assertThat(act(id, "uphold", OFFICE, AGREED).is(200).text("/status")).isEqualTo("UPHELD");
    act(id, "appeal", PERSON, AGREED).refused(409, "violation-move-not-allowed");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          List<Events.Heard> heard = Events.of("kehu.complaint.v1", id);
          assertThat(heard)
              .extracting(Events.Heard::type)
              .contains(
                  "kehu.complaint.violation-reported.v1", "kehu.complaint.sanction-upheld.v1");
          assertThat(heard)
              .extracting(Events.Heard::body)
              .noneMatch(body -> String.valueOf(body).contains("st-lin-kefu"));
          assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
        });
  }

  @ParameterizedTest
  @EnumSource(ViolationKind.class)
  @Proves({"X-45", "X-46", "X-47", "P-44", "P-53", "X-51", "G-14", "G-15"})
  void everyKindIsReportedAndSeenByThePartiesAndTheLineAlone(ViolationKind kind) {
    String further = kind == ViolationKind.LEAK ? LEAK.formatted(NOBODY) : "";
    String id = reported(kind.name(), further);
    String path = VIOLATIONS + "/" + id;

    for (String token : List.of(REPORTER, PERSON, SUPERVISOR, MANAGER, OFFICE, CHIEF)) {
      assertThat(http.get(path, token).is(200).text("/kind")).isEqualTo(kind.name());
    }
    for (String token : List.of(COLLEAGUE, OTHER_LEADER, FINANCE, ARCHIVIST)) {
      http.get(path, token).refused(404, "not-found");
      assertThat(http.get(VIOLATIONS + "?limit=200", token).is(200).body()).doesNotContain(id);
    }
    assertThat(
            http.get(
                    VIOLATIONS + "?person=st-lin-kefu&status=REPORTED&limit=200&kind=" + kind,
                    MANAGER)
                .is(200)
                .body())
        .contains(id);
  }

  @Test
  @Proves({"G-15", "X-45", "X-49"})
  void aLeakNamesWhomItAffectsToWhoMayKnowThemAndIsSanctionedWithLiabilityOnly() {
    Customers hidden = Customers.fresh("key-accounts", "st-feng-dakehu", null, "CONFIDENTIAL");
    hidden.tell(1);
    String body = report("LEAK", "st-lin-kefu", LEAK.formatted(hidden.id()));
    http.post(VIOLATIONS, REPORTER, report("LEAK", "st-lin-kefu", ""))
        .refused(422, "leak-incomplete");
    http.post(VIOLATIONS, REPORTER, body.replace("LEAK", "OWN_GAIN"))
        .refused(422, "leak-incomplete");
    String id = http.post(VIOLATIONS, REPORTER, body).is(201).text("/id");
    String path = VIOLATIONS + "/" + id;

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(http.get(path, CHIEF).is(200).text("/leak/customerIds/0"))
                .isEqualTo(hidden.id()));
    Answer seen = http.get(path, CHIEF).is(200);
    assertThat(seen.text("/leak/obtainedBy")).isEqualTo("外部展会公司");
    Answer masked = http.get(path, PERSON).is(200);
    assertThat(masked.body()).doesNotContain(hidden.id());
    assertThat(masked.json().at("/leak/customers").asInt()).isEqualTo(1);
    act(id, "hear", PERSON, "{\"statement\":\"未设权限\"}").is(200);
    act(
            id,
            "propose",
            MANAGER,
            sanction("GRAVE", "FINE").replace("\"liable\":true", "\"liable\":false"))
        .refused(422, "leak-without-liability");
    assertThat(act(id, "propose", MANAGER, sanction("GRAVE", "FINE")).is(200).text("/status"))
        .isEqualTo("PROPOSED");
    assertThat(act(id, "approve", CHIEF, AGREED).is(200).text("/status")).isEqualTo("SANCTIONED");
  }

  @Test
  @Proves("X-50")
  void aReportGoesToTheLeaderAndOneOfALeaderToTheGeneralManager() {
    String ofMember = reported("ATTITUDE", "");
    String ofLeader =
        http.post(VIOLATIONS, REPORTER, report("UNFAIR_TREATMENT", "st-sun-jingli", ""))
            .is(201)
            .text("/id");

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", ofMember).getLast().body())
              .contains("HANDLE_VIOLATION", "st-sun-jingli");
          assertThat(Events.of("kehu.task.state.v1", ofLeader).getLast().body())
              .contains("HANDLE_VIOLATION", "general-manager");
        });
    act(ofLeader, "drop", MANAGER, AGREED).refused(403, "violation-interested");
    assertThat(act(ofLeader, "drop", CHIEF, AGREED).is(200).text("/status")).isEqualTo("DROPPED");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", report("GOSSIP", "st-lin-kefu", "")),
        Arguments.of("", report("LEAK", "st-lin-kefu", LEAK.formatted("x"))),
        Arguments.of("", report("LEAK", "st-lin-kefu", ",\"leak\":{\"cause\":\" \"}")),
        Arguments.of("", report("SHIRKING", "<x>", "")),
        Arguments.of("", report("SHIRKING", "st-nobody", "")),
        Arguments.of("", report("SHIRKING", "st-lin-kefu", ",\"caseId\":\"x\"")),
        Arguments.of("", report("SHIRKING", "st-lin-kefu", ",\"caseId\":\"" + NOBODY + "\"")),
        Arguments.of("", report("SHIRKING", "st-lin-kefu", ",\"evidence\":[]")),
        Arguments.of(one + "/hear", "{\"statement\":\" \"}"),
        Arguments.of(one + "/propose", "{\"gravity\":\"LIGHT\"}"),
        Arguments.of(one + "/propose", sanction("LIGHT", "EXILE")),
        Arguments.of(one + "/propose", sanction("LIGHT", "CRITICISM").replace("4", "6")),
        Arguments.of(one + "/approve", "{}"),
        Arguments.of(one + "/refuse", "{\"reason\":\"\"}"),
        Arguments.of(one + "/appeal", "{\"reason\":\"" + "字".repeat(1001) + "\"}"),
        Arguments.of(one + "/uphold", "[]"),
        Arguments.of("/x/drop", AGREED));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(VIOLATIONS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }
}

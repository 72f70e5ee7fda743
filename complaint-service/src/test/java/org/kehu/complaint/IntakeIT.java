package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is written down when a customer turns to us, and what follows from it. */
@KehuServiceTest
class IntakeIT {

  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:30:00Z");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed = List.of("st-chen-kefu", "st-wu-tousu", "st-zhao-zhuren", "st-wang-zong");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private Answer taken(String kind, String channel, String further) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"%s\",\"description\":\"送检两周未出报告\"%s}"
            .formatted(kind, channel, further);
    return http.post(CASES, AGENT, body).is(201);
  }

  private Answer complaint(String further) {
    return taken("COMPLAINT", "TELEPHONE", further);
  }

  private JsonNode done(String id, String command, String token, String body) {
    return http.command(id, command, token, body).is(200).json();
  }

  @ParameterizedTest
  @EnumSource(CaseKind.class)
  @Proves({"P-05", "P-19", "K-18"})
  void everyKindOfContactLiesWithWhomItConcerns(CaseKind kind) {
    boolean grievance = kind == CaseKind.COMPLAINT || kind == CaseKind.REPORT;

    Answer answer = taken(kind.name(), "TELEPHONE", "");

    assertThat(answer.text("/kind")).isEqualTo(kind.name());
    assertThat(answer.text("/departmentId"))
        .isEqualTo(grievance ? "complaint-group" : "customer-service");
    assertThat(answer.text("/firstContactOwnerId")).isEqualTo("st-chen-kefu");
  }

  @ParameterizedTest
  @CsvSource({"TELEPHONE", "EMAIL", "ONLINE_SERVICE"})
  @Proves("P-04")
  void anInquiryIsAnsweredAtOnceOnEachOfItsChannels(String channel) {
    String id = taken("INQUIRY", channel, "").text("/id");
    done(id, "acknowledge", AGENT, "{}");

    JsonNode solved =
        done(
            id,
            "resolve",
            AGENT,
            "{\"solution\":\"检测周期为五个工作日\",\"decisionTold\":true,\"toldVia\":\"%s\"}"
                .formatted(channel));

    assertThat(solved.path("status").asString()).isEqualTo("RESOLVED");
    assertThat(solved.at("/resolution/toldVia").asString()).isEqualTo(channel);
  }

  @Test
  @Proves({"P-13", "P-14", "P-15"})
  void whatTheCustomerSaidIsKeptWithItsRealCauseTheWishAndTheWordsThatWereConfirmed() {
    Answer taken =
        complaint(
            """
            ,"remedySought":"本周内出具报告","realCause":"下游订单交期临近",
             "restatement":{"content":"两周未出报告","confirmed":false,"opinion":"不止两周"}
            """);
    String id = taken.text("/id");
    assertThat(taken.text("/realCause")).isEqualTo("下游订单交期临近");
    assertThat(taken.text("/remedySought")).isEqualTo("本周内出具报告");
    assertThat(taken.text("/restatement/opinion")).isEqualTo("不止两周");

    String again = "{\"restatement\":{\"content\":\"十八天未出报告\",\"confirmed\":true}}";
    Answer amended = http.patch(id, AGENT, again, taken.header("ETag")).is(200);

    assertThat(amended.json().at("/restatement/confirmed").asBoolean()).isTrue();
    assertThat(amended.text("/description")).as("the customer's words stay").isEqualTo("送检两周未出报告");
    http.post(
            CASES,
            AGENT,
            """
            {"kind":"COMPLAINT","channel":"TELEPHONE","description":"x",
             "restatement":{"content":" ","confirmed":true}}
            """)
        .refused(422, "validation-failed");
  }

  @Test
  @Proves({"P-08", "P-09", "P-26", "K-11"})
  void theGraverTheMatterTheSoonerItIsDue() {
    clock.set(MONDAY);
    Instant general = resolutionDue(complaint(",\"severity\":\"GENERAL\""));
    Instant major = resolutionDue(complaint(",\"severity\":\"MAJOR\""));
    Answer crisis = complaint(",\"severity\":\"CRISIS\"");

    assertThat(general).isAfter(major);
    assertThat(major).isAfter(resolutionDue(crisis));
    assertThat(crisis.text("/approver")).isEqualTo("general-manager");
  }

  private static Instant resolutionDue(Answer taken) {
    for (JsonNode deadline : taken.json().path("deadlines")) {
      if (deadline.path("kind").asString().equals("RESOLUTION")) {
        return Instant.parse(deadline.path("dueAt").asString());
      }
    }
    throw new AssertionError(taken.body());
  }

  @Test
  @Proves({"P-06", "P-07", "K-11"})
  void aFaultOfQualityIsHandledJointlyWithProductionAndOneOfProcessIsNot() {
    JsonNode quality = investigated("QUALITY");
    JsonNode process = investigated("PROCESS");

    assertThat(quality.at("/investigation/findings/jointDepartmentIds").toString())
        .isEqualTo("[\"production\"]");
    assertThat(process.at("/investigation/findings/jointDepartmentIds").size()).isZero();
    assertThat(quality.path("approver").asString()).isEqualTo("general-manager");
    assertThat(process.path("approver").asString()).isEqualTo("general-manager");
  }

  private JsonNode investigated(String cause) {
    String id = complaint("").text("/id");
    done(id, "acknowledge", AGENT, "{}");
    done(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}");
    done(id, "investigate", OFFICER, "{}");
    return done(
        id,
        "investigate",
        OFFICER,
        """
        {"findings":{"evidence":[{"description":"委托单原件"}],"cause":"漏填加急标志",
         "causeType":"%s","responsibleDepartmentId":"customer-service","ownFault":false}}
        """
            .formatted(cause));
  }

  @Test
  @Proves({"P-12", "P-26", "P-32", "P-37", "P-72", "F-06"})
  void theFormTellsTheWholeWayToTheSolutionThatTheOfficeTold() {
    clock.set(MONDAY);
    String id = complaint("").text("/id");
    done(id, "acknowledge", AGENT, "{}");
    done(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}");
    done(id, "investigate", OFFICER, "{}");
    done(
        id,
        "investigate",
        OFFICER,
        """
        {"findings":{"evidence":[{"description":"委托单原件"}],"cause":"漏填","causeType":"PROCESS"}}
        """);
    done(id, "proposals", OFFICER, PROPOSALS);
    String solved = "{\"solution\":\"已重检并送达新报告\",\"decisionTold\":true,\"toldVia\":\"TELEPHONE\"}";
    http.command(id, "resolve", OFFICER, solved).refused(409, "move-not-allowed");
    done(id, "proposals/1/refuse", OFFICER, "{\"note\":\"太慢\"}");
    done(id, "proposals/2/accept", OFFICER, "{\"note\":\"同意\"}");
    http.command(id, "resolve", OFFICE, solved).refused(409, "move-not-allowed");
    done(id, "approve", CHIEF, "{\"comment\":\"同意\"}");
    done(id, "resolve", OFFICE, solved);
    done(id, "callbacks", OFFICER, "{\"outcome\":\"HELD\",\"opinion\":\"SATISFIED\"}");

    JsonNode form = done(id, "close", OFFICER, "{\"summary\":\"重检正常,客户满意\"}");

    assertThat(form.at("/resolution/solution").asString()).isEqualTo("已重检并送达新报告");
    assertThat(form.at("/resolution/resolvedBy").asString()).isEqualTo("st-zhao-zhuren");
    assertThat(form.at("/resolution/decisionToldAt").asString()).isNotBlank();
    assertThat(form.at("/approvals/0/approved").asBoolean()).isTrue();
    assertThat(form.path("steps").valueStream().map(step -> step.path("move").asString()))
        .containsExactly(
            "ACKNOWLEDGE",
            "ASSIGN",
            "START_INVESTIGATION",
            "FINISH_INVESTIGATION",
            "OFFER_PROPOSALS",
            "REFUSE_PROPOSAL",
            "ACCEPT_PROPOSAL",
            "APPROVE",
            "RESOLVE",
            "RECORD_CALLBACK",
            "CLOSE");
    JsonNode clocks =
        http.get(CASES + "/" + id + "/deadlines/explain", OFFICER).is(200).json().path("clocks");
    assertThat(clocks.valueStream())
        .filteredOn(one -> one.path("kind").asString().equals("RESOLUTION"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("state").asString()).isEqualTo("MET"));
  }

  private static final String PROPOSALS =
      """
      {"alternatives":[{"title":"排队重检","description":"五个工作日"},
       {"title":"加急重检","description":"免费加急"},{"title":"退费","description":"退回检测费"}],"best":2}
      """;

  @Test
  @Proves({"P-11", "P-54"})
  void manyContactsAreTakenInOneRequestEachJudgedAlone() {
    String good = "{\"kind\":\"SUGGESTION\",\"channel\":\"FAX\",\"description\":\"增加停车位\"}";
    String body =
        "{\"items\":[%s,%s,%s]}"
            .formatted(good, good.replace("FAX", "SMOKE"), good.replace("增加停车位", " "));
    String key = UUID.randomUUID().toString();

    Answer first = http.send("POST", CASES + "/batch", AGENT, body, "Idempotency-Key", key).is(200);

    assertThat(first.json().path("succeeded").asInt()).isEqualTo(1);
    assertThat(first.json().path("failed").asInt()).isEqualTo(2);
    assertThat(first.text("/items/0/number")).startsWith("TS-");
    assertThat(first.json().at("/items/1/status").asInt()).isEqualTo(422);
    assertThat(first.text("/items/1/problem/type")).endsWith(":channel-closed");
    assertThat(first.text("/items/2/problem/type")).endsWith(":validation-failed");
    Answer again = http.send("POST", CASES + "/batch", AGENT, body, "Idempotency-Key", key).is(200);
    assertThat(again.text("/items/0/id")).isEqualTo(first.text("/items/0/id"));
    assertThat(again.json().at("/items/0/replayed").asBoolean()).isTrue();
    http.post(CASES + "/batch", AGENT, "{\"items\":[]}").refused(422, "validation-failed");
    http.post(CASES + "/batch", AGENT, "{}").refused(422, "validation-failed");
  }

  @Test
  @Proves("P-11")
  void settledCasesOfAnEarlierRegisterAreTakenOverOnceAndNothingOfThemIsDue() {
    Instant received = Instant.now().minus(Duration.ofDays(2000)).truncatedTo(ChronoUnit.SECONDS);
    Instant solved = received.plus(Duration.ofDays(4));
    String former = "旧-投-" + UUID.randomUUID().toString().substring(0, 8);
    String old =
        """
        {"formerNumber":"%s","receivedAt":"%s","solvedAt":"%s",
         "solution":"已重检","contact":{"kind":"COMPLAINT","channel":"LETTER","description":"报告有误"}}
        """
            .formatted(former, received, solved);
    String reversed = old.replace(solved.toString(), received.minusSeconds(1).toString());
    String body = "{\"items\":[%s,%s]}".formatted(old, reversed);

    Answer taken = http.post(CASES + "/migration", CHIEF, body).is(200);

    assertThat(taken.json().path("succeeded").asInt()).isEqualTo(1);
    assertThat(taken.text("/items/1/problem/type")).endsWith(":former-times-reversed");
    String id = taken.text("/items/0/id");
    Answer seen = http.get(CASES + "/" + id, CHIEF).is(200);
    assertThat(seen.text("/status")).isEqualTo("CLOSED");
    assertThat(seen.text("/source")).isEqualTo("MIGRATION");
    assertThat(seen.text("/formerNumber")).isEqualTo(former);
    assertThat(seen.text("/receivedAt")).isEqualTo(received.toString());
    assertThat(http.post(CASES + "/migration", CHIEF, body).text("/items/0/id")).isEqualTo(id);
    http.command(id, "reopen", OFFICER, "{\"reason\":\"又出现\"}").is(200);
    http.post(CASES + "/migration", AGENT, body).is(403);
  }
}

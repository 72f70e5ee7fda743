package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over HTTP, on the broker and the database of the tests. */
@KehuServiceTest
class ComplaintServiceIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TestIssuer ISSUER = TestSuite.running().issuer();
  private static final String CASES = "/api/v1/complaints";
  private static final String EVENTS = "kehu.complaint.v1";
  private static final String TASKS = "kehu.task.state.v1";

  private static final String AGENT = ISSUER.person("chen.kefu", "agent");
  private static final String OFFICER = ISSUER.person("wu.tousu", "complaint-officer");
  private static final String LEADER = ISSUER.person("zheng.tousu", "complaint-officer");
  private static final String MANAGER = ISSUER.person("sun.jingli", "manager");
  private static final String CHIEF = ISSUER.person("wang.zong", "general-manager");
  private static final String EMPLOYEE = ISSUER.person("pu.tong", "employee");
  private static final String ACCOUNT = ISSUER.person("feng.dakehu", "account-manager");
  private static final String FINANCE = ISSUER.person("xu.caiwu", "finance");
  private static final String PORTAL =
      ISSUER.app("portal", "complaints.read complaints.write surveys.read surveys.write");
  private static final String BI = ISSUER.app("bi", "customers.read");

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;

  @BeforeEach
  void knowTheCompany() {
    if (staff.byId("st-pu-tong").isEmpty()) {
      Company.tell();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              staff.byId("st-pu-tong").isPresent()
                  && staff.byId("st-wang-zong").isPresent()
                  && staff.byId("st-zheng-tousu").isPresent()
                  && staff.byId("st-feng-dakehu").isPresent()
                  && staff.byId("st-chen-kefu").isPresent());
    }
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  @Test
  @Proves({
    "P-11", "P-17", "P-18", "P-23", "P-31", "P-33", "P-34", "P-36", "P-39", "P-40", "P-47", "P-50",
    "M18", "M22"
  })
  void aComplaintGoesFromReceiptToClosure() throws Exception {
    HttpResponse<String> created =
        send(
            "POST",
            CASES,
            AGENT,
            """
            {"kind":"COMPLAINT","channel":"TELEPHONE","description":"11月8日送检的面料至今未出报告",
             "remedySought":"本周内出具报告","realCause":"下游订单交期临近","product":"面料成分检测",
             "restatement":{"content":"两周未出报告,希望本周拿到","confirmed":true},
             "complainant":{"name":"王建国","phone":"13805910001"}}
            """);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String id = idOf(created);
    JsonNode received = json(created);
    assertThat(received.path("number").asString()).matches("TS-\\d{8}-\\d{4,}");
    assertThat(received.path("status").asString()).isEqualTo("RECEIVED");
    assertThat(received.path("departmentId").asString()).isEqualTo("complaint-group");
    assertThat(received.path("firstContactOwnerId").asString()).isEqualTo("st-chen-kefu");

    assertRefused(command(id, "close", MANAGER, "{\"summary\":\"x\"}"), 409, "move-not-allowed");
    JsonNode told = json(done(id, "acknowledge", AGENT, "{}"));
    assertThat(told.path("promisedUntil").asString()).isNotEmpty();
    HttpResponse<String> early = command(id, "investigate", OFFICER, "{}");
    assertRefused(early, 409, "move-not-allowed");
    assertThat(json(early).path("state").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(json(early).path("allowedMoves").toString()).contains("ASSIGN", "TRANSFER");

    JsonNode transferred =
        json(
            done(
                id,
                "transfer",
                AGENT,
                "{\"departmentId\":\"complaint-group\",\"reason\":\"属投诉组职责\"}"));
    assertThat(transferred.path("assigneeId").asString()).isEqualTo("st-zheng-tousu");
    assertThat(transferred.path("firstContactOwnerId").asString()).isEqualTo("st-chen-kefu");
    done(id, "assign", LEADER, "{\"assigneeId\":\"st-wu-tousu\"}");
    done(id, "investigate", OFFICER, "{}");
    assertRefused(command(id, "proposals", OFFICER, proposals(3)), 409, "move-not-allowed");
    done(id, "investigate", OFFICER, FINDINGS);
    assertRefused(command(id, "proposals", OFFICER, proposals(2)), 422, "proposals-count");
    assertRefused(command(id, "proposals", OFFICER, proposals(3)), 422, "apology-missing");
    String apologising = proposals(3).replace("\"best\"", APOLOGY + ",\"best\"");
    assertRefused(
        command(id, "proposals", OFFICER, apologising.replace(EXCEEDS, "null")),
        422,
        "fit-missing");
    done(id, "proposals", OFFICER, apologising);
    done(id, "proposals/1/refuse", OFFICER, "{\"note\":\"太慢\"}");
    done(id, "proposals/2/accept", PORTAL, "{}");
    assertRefused(command(id, "resolve", OFFICER, RESOLVED), 409, "move-not-allowed");
    assertRefused(command(id, "approve", MANAGER, "{}"), 403, "move-not-yours");
    done(id, "approve", CHIEF, "{\"comment\":\"同意\"}");
    done(id, "resolve", OFFICER, RESOLVED);
    HttpResponse<String> gate = command(id, "close", OFFICER, "{\"summary\":\"已办结\"}");
    assertRefused(gate, 409, "close-gate-unmet");
    assertThat(json(gate).path("unmet").toString()).contains("CALLBACKS_MISSING");
    done(id, "callbacks", OFFICER, "{\"outcome\":\"NOT_REACHED\"}");
    done(id, "callbacks", OFFICER, "{\"outcome\":\"HELD\",\"opinion\":\"SATISFIED\"}");
    assertRefused(command(id, "close", AGENT, "{\"summary\":\"x\"}"), 403, "move-not-yours");
    HttpResponse<String> cause = command(id, "close", OFFICER, "{\"summary\":\"重检正常\"}");
    assertRefused(cause, 409, "close-gate-unmet");
    assertThat(json(cause).path("unmet").toString()).isEqualTo("[\"CORRECTIVE_ACTION_MISSING\"]");
    String action = PREVENTION.formatted(id);
    assertThat(send("POST", "/api/v1/corrective-actions", OFFICER, action).statusCode())
        .isEqualTo(201);
    JsonNode closed = json(done(id, "close", OFFICER, "{\"summary\":\"重检正常,客户满意\"}"));
    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.at("/apology/stamp/by").asString()).isEqualTo("st-wu-tousu");
    assertThat(closed.at("/resolution/fit/expectation").asString()).isEqualTo("EXCEEDS");
    assertThat(closed.path("allowedMoves").toString()).isEqualTo("[\"REOPEN\"]");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          List<Events.Heard> heard = Events.of(EVENTS, id);
          assertThat(heard.stream().map(Events.Heard::type).distinct())
              .extracting(type -> type.replace("kehu.complaint.", "").replace(".v1", ""))
              .containsExactly(
                  "case-registered",
                  "case-acknowledged",
                  "case-promised",
                  "notice-requested",
                  "case-transferred",
                  "case-assigned",
                  "case-investigation-started",
                  "case-investigated",
                  "proposals-offered",
                  "proposal-refused",
                  "proposal-accepted",
                  "result-approved",
                  "case-resolved",
                  "callback-held",
                  "case-closed");
          assertThat(heard.stream().map(Events.Heard::sequence).distinct())
              .containsExactlyElementsOf(LongStream.rangeClosed(1, 18).boxed().toList());
          assertThat(Events.of("kehu.complaint.state.v1", id).getLast().body())
              .contains("\"CLOSED\"");
          assertThat(Events.of(TASKS, id).getLast().body()).isNull();
        });
    for (Events.Heard heard : Events.of(EVENTS, id)) {
      assertFits(heard);
    }
  }

  @Test
  @Proves({"P-54", "P-02"})
  void anyEmployeeTakesAContactAndSeesWhatTheyTookOnly() throws Exception {
    String id = registered(EMPLOYEE, "IN_PERSON");
    String other = registered(AGENT, "IN_PERSON");

    assertThat(send("GET", CASES + "/" + id, EMPLOYEE, null).statusCode()).isEqualTo(200);
    assertRefused(send("GET", CASES + "/" + other, EMPLOYEE, null), 404, "not-found");
    assertRefused(command(other, "acknowledge", EMPLOYEE, "{}"), 404, "not-found");
    assertThat(send("GET", CASES, EMPLOYEE, null).body()).contains(id).doesNotContain(other);
  }

  @Test
  @Proves("G-08")
  void theComplainantIsMaskedForWhomItDoesNotConcern() throws Exception {
    String id = registered(AGENT, "TELEPHONE");

    assertThat(send("GET", CASES + "/" + id, OFFICER, null).body()).contains("王建国");
    assertThat(send("GET", CASES + "/" + id, FINANCE, null).body())
        .contains("王**")
        .doesNotContain("王建国", "13805910001");
    assertThat(send("GET", CASES + "/" + id, PORTAL, null).body()).doesNotContain("王建国");
    assertThat(send("GET", CASES, OFFICER, null).body()).doesNotContain("王建国", "13805910001");
  }

  @Test
  void badInputsAreRefusedWithWords() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    assertRefused(send("POST", CASES, AGENT, "{\"kind\":\"COMPLAINT\"}"), 422, "validation-failed");
    assertRefused(send("POST", CASES, AGENT, contact("CARRIER_PIGEON")), 422, "channel-closed");
    assertRefused(send("POST", CASES, AGENT, contact("SURVEY")), 422, "channel-closed");
    assertRefused(send("POST", CASES, AGENT, contact("telephone")), 422, "validation-failed");
    assertRefused(
        send(
            "POST",
            CASES,
            AGENT,
            """
            {"kind":"COMPLAINT","channel":"TELEPHONE","description":"x",
             "complainant":{"anonymous":true,"name":"王建国"}}
            """),
        422,
        "anonymous-with-name");
    assertRefused(
        send(
            "POST",
            CASES,
            AGENT,
            """
            {"kind":"COMPLAINT","channel":"TELEPHONE","description":"x",
             "relatedCaseIds":["0192f0c0-0000-7000-8000-00000000dead"]}
            """),
        422,
        "related-case-unknown");
    for (String nobody : List.of("13805910001", "st-nobody")) {
      HttpResponse<String> refused =
          send(
              "POST",
              CASES,
              AGENT,
              """
              {"kind":"COMPLAINT","channel":"TELEPHONE","description":"x","firstContactOwnerId":"%s"}
              """
                  .formatted(nobody));
      assertRefused(refused, 422, "first-contact-unknown");
      assertThat(refused.body()).doesNotContain(nobody);
    }
    assertRefused(
        send(
            "POST",
            CASES,
            AGENT,
            "{\"kind\":\"GRUMBLE\",\"channel\":\"FAX\",\"description\":\"x\"}"),
        422,
        "validation-failed");
    assertRefused(send("GET", CASES + "/NOT-AN-ID", AGENT, null), 400, "parameter-invalid");
    HttpResponse<String> odd = send("GET", CASES + "?status=RECEIVED,ODD", AGENT, null);
    assertRefused(odd, 400, "parameter-invalid");
    assertThat(odd.body()).contains("ACKNOWLEDGED", "REOPENED");
    assertRefused(send("GET", CASES + "?dueBefore=soon", AGENT, null), 400, "parameter-invalid");
    assertRefused(send("GET", CASES + "?assignee=%3Cx%3E", AGENT, null), 400, "parameter-invalid");
    assertRefused(
        command(id, "acknowledge", AGENT, "{\"promisedUntil\":\"2020-01-01T00:00:00Z\"}"),
        422,
        "promise-in-past");
    assertRefused(command(id, "transfer", AGENT, "{\"reason\":\"x\"}"), 422, "receiver-missing");
    assertRefused(
        command(id, "transfer", AGENT, "{\"departmentId\":\"moon\",\"reason\":\"x\"}"),
        422,
        "department-unknown");
    assertRefused(
        command(id, "assign", LEADER, "{\"assigneeId\":\"st-nobody\"}"), 422, "staff-unknown");
    assertRefused(
        command(id, "escalate", AGENT, "{\"step\":\"PROMISE_DUE\",\"reason\":\"x\"}"),
        422,
        "step-not-by-hand");
    assertThat(
            json(send("POST", CASES, AGENT, contact("CARRIER_PIGEON"), "Accept-Language", "en"))
                .path("detail")
                .asString())
        .startsWith("The channel CARRIER_PIGEON is not open");
  }

  @Test
  void accessIsDeniedByDefault() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    String auditor = ISSUER.person("tang.shenji", "auditor");

    assertRefused(send("GET", CASES, null, null), 401, "token-missing");
    assertRefused(send("GET", CASES, BI, null), 403, "right-missing");
    assertRefused(send("POST", CASES, BI, contact("EMAIL")), 403, "right-missing");
    assertRefused(command(id, "acknowledge", PORTAL, "{}"), 403, "right-missing");
    assertRefused(command(id, "close", PORTAL, "{\"summary\":\"x\"}"), 403, "right-missing");
    assertRefused(send("GET", CASES, auditor, null), 403, "right-missing");
    assertRefused(command(id, "acknowledge", FINANCE, "{}"), 403, "move-not-yours");
  }

  @Test
  @Proves("M12")
  void ofFiftyWritersOnOneETagOneWins() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    String etag = etag(id);

    List<Integer> answers =
        fifty(i ->
            send(
                    "PATCH",
                    CASES + "/" + id,
                    OFFICER,
                    "{\"remedySought\":\"第" + i + "位\"}",
                    "If-Match",
                    etag)
                .statusCode());

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 412).hasSize(49);
    assertRefused(send("PATCH", CASES + "/" + id, OFFICER, "{}"), 428, "if-match-required");
  }

  @Test
  @Proves("M12")
  void fiftyWritersWithoutETagLoseNothing() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    done(id, "acknowledge", AGENT, "{}");

    List<Integer> answers =
        fifty(i -> {
          String key = UUID.randomUUID().toString();
          String body =
              "{\"until\":\"%s\",\"reason\":\"第%d次\"}"
                  .formatted(Instant.now().plusSeconds(3_600 + i), i);
          HttpResponse<String> answer;
          do {
            answer =
                send("POST", CASES + "/" + id + "/promise", OFFICER, body, "Idempotency-Key", key);
          } while (answer.statusCode() == 503);
          return answer.statusCode();
        });

    assertThat(answers).containsOnly(200);
    JsonNode explained = json(send("GET", CASES + "/" + id + "/deadlines/explain", OFFICER, null));
    assertThat(explained.path("promises").size()).isEqualTo(51);
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyRegistersOnce() throws Exception {
    String key = UUID.randomUUID().toString();

    HttpResponse<String> first =
        send("POST", CASES, PORTAL, contact("ONLINE_PLATFORM"), "Idempotency-Key", key);
    HttpResponse<String> again =
        send("POST", CASES, PORTAL, contact("ONLINE_PLATFORM"), "Idempotency-Key", key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(idOf(again)).isEqualTo(idOf(first));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(json(first).path("firstContactOwnerId").asString())
        .as("a contact through an app belongs to the leader of the group")
        .isEqualTo("st-zheng-tousu");
  }

  @Test
  void aPatchChangesOnlyWhatItNames() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    String due = json(send("GET", CASES + "/" + id, OFFICER, null)).path("dueAt").asString();

    HttpResponse<String> patched =
        send(
            "PATCH",
            CASES + "/" + id,
            OFFICER,
            "{\"severity\":\"MAJOR\",\"complainant\":{\"phone\":\"13900000000\"}}",
            "If-Match",
            etag(id));

    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    JsonNode after = json(patched);
    assertThat(after.path("complainant").path("name").asString()).isEqualTo("王建国");
    assertThat(after.path("complainant").path("phone").asString()).isEqualTo("13900000000");
    assertThat(Instant.parse(after.path("dueAt").asString()))
        .as("a graver case is due sooner")
        .isBefore(Instant.parse(due));
    assertRefused(
        send("PATCH", CASES + "/" + id, OFFICER, "{\"status\":\"CLOSED\"}", "If-Match", etag(id)),
        400,
        "field-unknown");
    assertRefused(
        send("PATCH", CASES + "/" + id, OFFICER, "{\"description\":null}", "If-Match", etag(id)),
        422,
        "validation-failed");
  }

  @Test
  @Proves({"P-10", "P-51"})
  void aCrisisEventIsNotPatchedAway() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    assertThat(patched(id, AGENT, "{\"severity\":\"CRISIS\"}").statusCode()).isEqualTo(200);

    assertRefused(patched(id, AGENT, "{\"severity\":\"GENERAL\"}"), 403, "crisis-stands");
    assertRefused(patched(id, OFFICER, "{\"severity\":\"MAJOR\"}"), 403, "crisis-stands");
    assertThat(patched(id, OFFICER, "{\"product\":\"面料\"}").statusCode()).isEqualTo(200);
    assertThat(patched(id, CHIEF, "{\"severity\":\"MAJOR\"}").statusCode()).isEqualTo(200);
  }

  @Test
  @Proves({"P-46", "P-55"})
  void aKeyAccountsComplaintGoesToItsManager() throws Exception {
    String customer = UUID.randomUUID().toString();
    tellCustomer(customer, 1, "NORMAL", "A", "\"tier\":\"A1\",\"ownerId\":\"st-feng-dakehu\",");
    String number = "KH-2026-" + customer.substring(0, 6);

    String id = idOf(send("POST", CASES, AGENT, contactOf(number)));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          String next = idOf(send("POST", CASES, AGENT, contactOf(number)));
          JsonNode taken = json(send("GET", CASES + "/" + next, ACCOUNT, null));
          assertThat(taken.path("customer").path("verified").asBoolean()).isTrue();
          assertThat(taken.path("assigneeId").asString()).isEqualTo("st-feng-dakehu");
          assertThat(taken.path("departmentId").asString()).isEqualTo("key-accounts");
          JsonNode why =
              json(send("GET", CASES + "/" + next + "/deadlines/explain", ACCOUNT, null));
          assertThat(why.path("basis").asString()).isEqualTo("KEY_ACCOUNT:A1");
        });
    assertThat(send("GET", CASES + "/" + id, AGENT, null).body())
        .as("whoever took it and does not see the account has a receipt")
        .contains("firstContactOwnerId")
        .doesNotContain("verified", "st-feng-dakehu", "key-accounts");
  }

  @Test
  void aLowScoreOpensOneComplaintInTheSameChain() throws Exception {
    String former = registered(AGENT, "TELEPHONE");
    String chain = UUID.randomUUID().toString();
    String response = UUID.randomUUID().toString();
    String body =
        """
        {"responseId":"%s","surveyId":"s-1","caseId":"%s","score":2,"scale":10,
         "area":"service-attitude","ruleVersion":0}
        """
            .formatted(response, former);
    Events.tell(
        "kehu.survey.v1", "kehu.survey.low-score-found.v1", "response/" + response, 1, chain, body);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          JsonNode found = json(send("GET", CASES + "?chain=" + chain, OFFICER, null));
          assertThat(found.path("items").size()).isEqualTo(1);
        });
    String id =
        json(send("GET", CASES + "?chain=" + chain, OFFICER, null))
            .path("items")
            .path(0)
            .path("id")
            .asString();
    JsonNode opened = json(send("GET", CASES + "/" + id, OFFICER, null));
    assertThat(opened.path("kind").asString()).isEqualTo("COMPLAINT");
    assertThat(opened.path("source").asString()).isEqualTo("SURVEY");
    assertThat(opened.path("relatedCases").toString()).contains(former, "LOW_SCORE_AFTER");
    assertThat(opened.path("firstContactOwnerId").asString()).isEqualTo("st-chen-kefu");
    assertThat(opened.path("createdBy").asString()).isEqualTo("system:complaint");
  }

  @Test
  @Proves({"P-30", "M14", "M15", "M17"})
  void deadlinesAreExplainedAndEscalatedOnceWhenTheyPass() throws Exception {
    clock.set(Instant.parse("2026-11-27T08:30:00Z"));
    String id = registered(AGENT, "TELEPHONE");

    JsonNode why =
        json(
            send(
                "GET",
                CASES + "/" + id + "/deadlines/explain",
                AGENT,
                null,
                "Accept-Language",
                "zh-CN"));
    JsonNode acknowledgement = why.path("clocks").path(0);
    assertThat(acknowledgement.path("kind").asString()).isEqualTo("ACKNOWLEDGEMENT");
    assertThat(acknowledgement.path("target").asString()).isEqualTo("PT4H");
    // Friday 16:30 in Shanghai: one hour left of the day, then Saturday 9:00 to 12:00.
    assertThat(Instant.parse(acknowledgement.path("dueAt").asString()))
        .isBetween(Instant.parse("2026-11-28T04:00:00Z"), Instant.parse("2026-11-28T05:01:00Z"));
    assertThat(acknowledgement.path("intervals").toString()).contains("WORK", "OFF_HOURS");

    clock.set(Instant.parse("2026-11-28T06:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(escalations(id)).containsExactly("ACKNOWLEDGEMENT_BREACHED"));
    clock.set(Instant.parse("2027-01-04T06:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(escalations(id))
                .containsExactly(
                    "ACKNOWLEDGEMENT_BREACHED", "FIRST_RESPONSE_BREACHED", "RESOLUTION_BREACHED"));
  }

  /** A change of the promise that recalculates all running cases at once is a trap of the field. */
  @Test
  @Proves("M16")
  void aNewDeadlinePolicyLeavesReceivedCasesAsTheyAre() throws Exception {
    Instant later = Instant.parse("2027-03-01T02:00:00Z");
    clock.set(later.minusSeconds(3_600));
    String received = registered(AGENT, "TELEPHONE");
    JsonNode before = explained(received);
    String admin = ISSUER.person("guan.li", "administrator");
    String versions = "/api/v1/policies/complaint/complaint-deadlines/versions";
    JsonNode draft =
        json(
            send(
                "POST",
                versions,
                admin,
                "{\"preset\":\"quick-response\",\"note\":\"快速响应\",\"responsibility\":"
                    + "{\"departmentId\":\"complaint-group\",\"personId\":\"st-zheng-tousu\"}}"));
    String version = versions + "/" + draft.path("version").asInt();
    assertThat(send("POST", version + "/submit", admin, null).statusCode()).isEqualTo(200);
    HttpResponse<String> approved =
        send("POST", version + "/approve", CHIEF, "{\"effectiveFrom\":\"" + later + "\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);

    clock.set(later.plusSeconds(180));
    JsonNode fresh = explained(registered(AGENT, "TELEPHONE"));

    assertThat(fresh.at("/clocks/0/target").asString()).isEqualTo("PT30M");
    JsonNode after = explained(received);
    for (String kept : List.of("/policyVersion", "/clocks/0/target", "/clocks/0/dueAt")) {
      assertThat(after.at(kept)).as(kept).isEqualTo(before.at(kept));
    }
    assertThat(fresh.path("policyVersion")).isNotEqualTo(before.path("policyVersion"));
  }

  private JsonNode explained(String id) throws Exception {
    return json(send("GET", CASES + "/" + id + "/deadlines/explain", AGENT, null));
  }

  private List<String> escalations(String id) throws Exception {
    List<String> steps = new ArrayList<>();
    json(send("GET", CASES + "/" + id, AGENT, null))
        .path("escalations")
        .forEach(one -> steps.add(one.path("step").asString()));
    return steps;
  }

  @Test
  void theListIsFilteredAndContinuesByCursor() throws Exception {
    String mine = registered(AGENT, "FAX");
    for (int i = 0; i < 3; i++) {
      registered(AGENT, "FAX");
    }
    done(mine, "assign", LEADER, "{\"assigneeId\":\"st-wu-tousu\"}");

    assertThat(ids("?assignee=st-wu-tousu&status=RECEIVED,ACKNOWLEDGED")).contains(mine);
    assertThat(ids("?status=CLOSED")).doesNotContain(mine);
    assertThat(ids("?kind=INQUIRY")).doesNotContain(mine);
    assertThat(ids("?severity=GENERAL&firstContact=st-chen-kefu")).contains(mine);
    assertThat(ids("?dueBefore=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(ids("?dueBefore=2999-01-01T00:00:00Z&limit=200")).contains(mine);
    JsonNode first = json(send("GET", CASES + "?limit=2&total=true", OFFICER, null));
    String next = first.path("next").asString();
    registered(AGENT, "FAX");
    JsonNode second = json(send("GET", CASES + "?limit=2&after=" + next, OFFICER, null));
    assertThat(first.path("items").path(1).path("id").asString())
        .isGreaterThan(second.path("items").path(0).path("id").asString());
    assertRefused(
        send("GET", CASES + "?kind=FAULT&limit=2&after=" + next, OFFICER, null),
        400,
        "cursor-invalid");
  }

  private List<String> ids(String query) throws Exception {
    List<String> ids = new ArrayList<>();
    json(send("GET", CASES + query, OFFICER, null))
        .path("items")
        .forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @Test
  @Proves({"P-01", "P-24", "P-48", "P-56"})
  void anInquiryIsAnsweredAtOnceReopenedAndWithdrawn() throws Exception {
    HttpResponse<String> created =
        send(
            "POST",
            CASES,
            AGENT,
            "{\"kind\":\"INQUIRY\",\"channel\":\"ONLINE_SERVICE\",\"description\":\"检测周期多久\"}");
    String id = idOf(created);
    assertThat(json(created).path("departmentId").asString()).isEqualTo("customer-service");

    done(id, "acknowledge", AGENT, "{}");
    done(id, "assign", AGENT, "{\"assigneeId\":\"st-chen-kefu\"}");
    done(id, "resolve", AGENT, "{\"solution\":\"五个工作日\",\"decisionTold\":true}");
    done(id, "close", AGENT, "{\"summary\":\"已答复\"}");
    done(id, "reopen", AGENT, "{\"reason\":\"客户追问加急周期\"}");
    done(id, "escalate", AGENT, "{\"step\":\"SUPERVISOR\",\"reason\":\"不能确定\"}");
    assertRefused(
        command(id, "escalate", AGENT, "{\"step\":\"SUPERVISOR\",\"reason\":\"再报\"}"),
        409,
        "already-escalated");
    JsonNode withdrawn = json(done(id, "withdraw", PORTAL, "{\"reason\":\"已自行解决\"}"));
    assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.path("reopened").asInt()).isEqualTo(1);
  }

  @Test
  @Proves("P-50")
  void whenTheLeaderIsAwayTheStandInReceivesIt() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    tellStaff("st-leader-away", "\"leader\":true,\"absentFrom\":\"2020-01-01T00:00:00Z\",", "");
    tellStaff("st-stand-in", "\"leader\":false,", "\"st-leader-away\"");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> staff.deputiesOf("st-leader-away").size() == 1);

    HttpResponse<String> named =
        command(id, "assign", LEADER, "{\"assigneeId\":\"st-leader-away\"}");
    assertRefused(named, 409, "staff-absent");
    assertThat(json(named).path("standIns").toString()).contains("st-stand-in");
    JsonNode transferred =
        json(done(id, "transfer", AGENT, "{\"departmentId\":\"branch\",\"reason\":\"属地办理\"}"));
    assertThat(transferred.path("assigneeId").asString()).isEqualTo("st-stand-in");
  }

  private static void tellStaff(String id, String further, String deputyOf) {
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + id,
        1,
        """
        {"staffId":"%s","userName":"%s","name":"某某","departmentId":"branch","departments":["branch"],
         %s"deputyOf":[%s],"active":true}
        """
            .formatted(id, id, further, deputyOf));
  }

  @Test
  void theInterfaceIsDescribedWithChineseExamples() throws Exception {
    String described = management("/actuator/openapi").body();

    assertThat(described)
        .contains(
            "/api/v1/complaints/{id}/deadlines/explain",
            "/api/v1/complaints/{id}/proposals/{n}/accept",
            "TakeContact",
            "EditableCase",
            "来件登记",
            "11月8日送检的面料至今未出报告");
  }

  private HttpResponse<String> management(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void assertOpenCasesAreShown() throws Exception {
    HttpResponse<String> metrics = management("/actuator/prometheus");
    assertThat(metrics.body())
        .contains(
            "kehu_complaint_cases_open{",
            "kehu_complaint_cases_at_risk{",
            "kehu_complaint_cases_breached{",
            "kehu_complaint_cases_registered_total{",
            "kehu_complaint_acknowledgement_seconds_count{");
    assertThat(metrics.body().lines())
        .filteredOn(line ->
            line.startsWith("kehu_complaint_cases_open{")
                && line.contains("kind=\"COMPLAINT\"")
                && line.contains("severity=\"GENERAL\""))
        .singleElement()
        .satisfies(line -> assertThat(line).doesNotEndWith(" 0.0"));
  }

  @Test
  void operatorsSeeWhatIsOpenAndReadersFindTheRules() throws Exception {
    String id = registered(AGENT, "TELEPHONE");
    done(id, "acknowledge", AGENT, "{}");

    await().atMost(Duration.ofSeconds(30)).untilAsserted(this::assertOpenCasesAreShown);
    HttpResponse<String> rules = send("GET", "/api/v1/policies/complaint", CHIEF, null);
    assertThat(rules.statusCode()).as(rules.body()).isEqualTo(200);
    assertThat(rules.body())
        .contains("complaint-deadlines", "complaint-handling", "complaint-intake");
  }

  private static final String FINDINGS =
      """
      {"findings":{"evidence":[{"description":"委托单原件,加急栏空白","reference":"WT-2026-1108"}],
       "cause":"录入时漏填加急标志","causeType":"QUALITY","responsibleDepartmentId":"technical",
       "jointDepartmentIds":["production"],"ownFault":true}}
      """;

  private static final String EXCEEDS = "{\"expectation\":\"EXCEEDS\"}";
  private static final String APOLOGY =
      "\"apology\":{\"words\":\"谨代表公司向您致歉\",\"via\":\"TELEPHONE\"}";

  private static final String PREVENTION =
      """
      {"kind":"CORRECTIVE","origin":"CASE","caseIds":["%s"],"rootCause":"委托单没有加急必填校验",
       "description":"增加加急必填校验","ownerId":"st-chen-kefu",
       "dueAt":"2999-01-15T09:30:00Z","checkDueAt":"2999-04-15T09:30:00Z"}
      """;

  private static final String RESOLVED =
      "{\"solution\":\"已重检并送达新报告\",\"decisionTold\":true,\"toldVia\":\"TELEPHONE\"}";

  private static String proposals(int count) {
    List<String> all =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                n -> "{\"title\":\"方案%d\",\"description\":\"说明\",\"fit\":%s}".formatted(n, EXCEEDS))
            .toList();
    return "{\"alternatives\":[%s],\"best\":1}".formatted(String.join(",", all));
  }

  private static String contact(String channel) {
    return """
    {"kind":"COMPLAINT","channel":"%s","description":"送检两周未出报告",
     "complainant":{"name":"王建国","phone":"13805910001"}}
    """
        .formatted(channel);
  }

  private static String contactOf(String customerNumber) {
    return """
    {"kind":"COMPLAINT","channel":"TELEPHONE","description":"x","customerNumber":"%s"}
    """
        .formatted(customerNumber);
  }

  private static void tellCustomer(
      String id, long sequence, String level, String grade, String further) {
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        sequence,
        """
        {"customerId":"%s","number":"KH-2026-%s","kind":"ENTERPRISE","name":"福建纺织有限公司",
         "status":"COOPERATING","grade":"%s",%s"departmentId":"key-accounts","level":"%s",
         "scope":["dep:key-accounts"],"somethingNew":1}
        """
            .formatted(id, id.substring(0, 6), grade, further, level));
  }

  private String registered(String token, String channel) throws Exception {
    HttpResponse<String> created = send("POST", CASES, token, contact(channel));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return idOf(created);
  }

  private String etag(String id) throws Exception {
    return send("GET", CASES + "/" + id, OFFICER, null).headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> patched(String id, String token, String body) throws Exception {
    String etag =
        send("GET", CASES + "/" + id, token, null).headers().firstValue("ETag").orElseThrow();
    return send("PATCH", CASES + "/" + id, token, body, "If-Match", etag);
  }

  private HttpResponse<String> command(String id, String name, String token, String body)
      throws Exception {
    return send("POST", CASES + "/" + id + "/" + name, token, body);
  }

  private HttpResponse<String> done(String id, String name, String token, String body)
      throws Exception {
    HttpResponse<String> answer = command(id, name, token, body);
    assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.header(
        "Content-Type",
        method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static String idOf(HttpResponse<String> created) {
    String place = created.headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("type").asString())
        .isEqualTo("urn:kehu:problem:complaint:" + slug);
    assertThat(json(answer).path("detail").asString()).isNotBlank().doesNotContain("{");
  }

  private static void assertFits(Events.Heard heard) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            ComplaintServiceIT.class.getResourceAsStream("/schemas/" + heard.type() + ".json"))) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(Objects.requireNonNull(heard.body()), InputFormat.JSON))
          .as("%s %s", heard.type(), heard.body())
          .isEmpty();
    }
  }

  /** A request that may fail with a checked exception. */
  @FunctionalInterface
  private interface Writer {
    int write(int number) throws Exception;
  }

  private static List<Integer> fifty(Writer writer) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntFunction<Future<Integer>> started = i -> threads.submit(() -> writer.write(i));
      List<Future<Integer>> running = IntStream.range(0, 50).mapToObj(started).toList();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}

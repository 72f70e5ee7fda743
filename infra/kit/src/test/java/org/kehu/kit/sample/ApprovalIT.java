package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.ids.Ids;
import org.kehu.local.broker.TopicPlan;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Approvals over HTTP, from the question to the effect, on the real broker and database. */
@KehuServiceTest
@Proves("M30")
class ApprovalIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String BASE = "/api/v1/approvals/sample";
  private static final String TASKS = "kehu.task.state.v1";
  private static final Power POWER = Power.anyTime("note.sign");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AtomicLong SEQUENCE = new AtomicLong(100);

  private static final String ASKER = person("chen.kefu", "agent");
  private static final String LEGAL = person("qin.fawu", "legal");
  private static final String FINANCE = person("xu.caiwu", "finance");
  private static final String OUTSIDER = person("pu.tong", "employee");
  private static final Participant QIN = Participant.person("st-qin-fawu");
  private static final Participant XU = Participant.person("st-xu-caiwu");

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private ApprovalDesk desk;
  @Autowired private NoteSignOff signOff;
  @Autowired private Notes notes;
  @Autowired private StaffDirectory directory;
  @Autowired private Clock clock;
  private Sample sample;

  @BeforeAll
  static void tellCompany() {
    TestSuite.running()
        .ensureTopics(List.of(TopicPlan.events("kehu.sample.v1", Duration.ofDays(1))));
    Company.tell();
  }

  @BeforeEach
  void meet() {
    sample = new Sample(port);
    await()
        .atMost(SOON)
        .until(() ->
            directory.byId("st-qin-fawu").isPresent()
                && directory.leaderOf("finance").isPresent()
                && directory.byId("st-chen-kefu").isPresent());
  }

  private static String person(String userName, String... roles) {
    return TestSuite.running().issuer().person(userName, roles);
  }

  private Approval asked(Stage... stages) throws Exception {
    return asked(ask -> ask, stages);
  }

  private Approval asked(UnaryOperator<AskApproval> more, Stage... stages) throws Exception {
    String note = sample.written("to be signed", "NORMAL", Sample.APP);
    AskApproval ask =
        AskApproval.of(
            Ids.next(),
            new Subject(NoteSignOff.KIND, note, "/api/v1/notes/" + note),
            POWER,
            new Snapshot(Map.of("title", "to be signed")),
            Route.of(stages),
            "st-chen-kefu",
            "sales");
    return asSystem(() -> desk.ask(more.apply(ask)));
  }

  private static <T> T asSystem(Callable<T> work) throws Exception {
    return Call.ofSystem(Caller.system("sample"), null, "test").within(work::call);
  }

  private HttpResponse<String> post(
      Approval approval, String what, String token, String body, String... headers)
      throws Exception {
    return sample.send("POST", BASE + "/" + approval.id() + "/" + what, token, body, headers);
  }

  private JsonNode done(Approval approval, String what, String token, String body)
      throws Exception {
    HttpResponse<String> answer = post(approval, what, token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(Approval approval, String token) throws Exception {
    return sample.get(BASE + "/" + approval.id(), token);
  }

  private List<String> listed(String box, String token) throws Exception {
    HttpResponse<String> list = sample.get(BASE + "?limit=200&box=" + box, token);
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return JSON.readTree(list.body())
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id").asString())
        .toList();
  }

  private List<String> linesOf(Approval approval) {
    return Call.ofSystem(Caller.system("sample"), null, "test")
        .within(() -> notes.get(approval.request().subject().id()).lines());
  }

  private static void tellStaff(String userName, String further) {
    String id = Company.staffId(userName);
    String json =
        """
        {"staffId":"%s","userName":"%s","name":"某某","departmentId":"gm-office",
         "departments":["gm-office"],"leader":false,"active":true,%s}
        """
            .formatted(id, userName, further);
    Events.tell(
        StaffDirectory.TOPIC,
        StaffDirectory.TOPIC,
        "staff/" + id,
        SEQUENCE.incrementAndGet(),
        json);
  }

  private String letter(String delegate, String power) {
    Instant now = clock.instant();
    return """
    {"id":"letter-1","delegateId":"%s","powers":["%s"],"roles":["general-manager"],
     "from":"%s","until":"%s"}
    """
        .formatted(delegate, power, now.minusSeconds(60), now.plus(Duration.ofDays(7)));
  }

  @Test
  void whatAllApproveHasItsEffectAndIsSeenByThePartiesOnly() throws Exception {
    Approval approval = asked(Stage.all(QIN, XU));

    assertThat(listed("TO_DECIDE", LEGAL)).contains(approval.id());
    assertThat(listed("ASKED", ASKER)).contains(approval.id());
    assertThat(listed("TO_DECIDE", ASKER)).doesNotContain(approval.id());
    for (String stranger : List.of(OUTSIDER, person("wang.zong", "general-manager"))) {
      Sample.assertProblem(get(approval, stranger), 404, "not-found");
      Sample.assertProblem(post(approval, "approve", stranger, "{}"), 404, "not-found");
      assertThat(listed("ALL", stranger)).doesNotContain(approval.id());
    }
    Sample.assertProblem(get(approval, Sample.APP), 403, "right-missing");

    JsonNode half = done(approval, "approve", LEGAL, "{\"note\":\"同意\"}");
    assertThat(half.at("/status").asString()).isEqualTo("OPEN");
    assertThat(half.at("/snapshot/title").asString()).isEqualTo("to be signed");
    assertThat(listed("TO_DECIDE", LEGAL)).doesNotContain(approval.id());
    assertThat(linesOf(approval)).isEmpty();
    JsonNode whole = done(approval, "approve", FINANCE, "{}");

    assertThat(whole.at("/status").asString()).isEqualTo("APPROVED");
    assertThat(whole.at("/applied").asBoolean()).isTrue();
    assertThat(whole.at("/steps/0/seats/0/note").asString()).isEqualTo("同意");
    assertThat(linesOf(approval)).containsExactly(approval.number());
    assertThat(approval.number()).matches("SP-\\d{8}-\\d{4,}");
    Sample.assertProblem(post(approval, "approve", LEGAL, "{}"), 409, "approval-move-not-allowed");
  }

  @Test
  @Proves("M31")
  void everyStepIsToldAndSoIsTheOpenWork() throws Exception {
    Approval approval =
        asked(
            ask -> ask.within(clock.instant().plusSeconds(3600), null), Stage.inSequence(QIN, XU));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(lastTask(approval, 1))
              .contains("\"assigneeId\":\"st-qin-fawu\"", "APPROVAL", approval.number(), "dueAt");
          assertThat(lastTask(approval, 2)).isNull();
        });
    done(
        approval,
        "add-sign",
        LEGAL,
        "{\"place\":\"BEFORE\",\"participant\":{\"kind\":\"LEADER\",\"departmentId\":\"archives\"}}");
    done(approval, "approve", person("song.dangan", "archivist"), "{}");
    done(approval, "delegate", LEGAL, "{\"toId\":\"st-wu-tousu\",\"note\":\"请审\"}");
    done(approval, "approve", person("wu.tousu", "complaint-officer"), "{}");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(lastTask(approval, 1)).isNull();
          assertThat(lastTask(approval, 2)).contains("st-xu-caiwu");
        });
    done(approval, "refuse", FINANCE, "{\"note\":\"预算不足\"}");

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.sample.v1", approval.id()))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.approval.approval-requested.v1",
                    "kehu.approval.signer-added.v1",
                    "kehu.approval.approval-voted.v1",
                    "kehu.approval.approval-passed-on.v1",
                    "kehu.approval.approval-voted.v1",
                    "kehu.approval.approval-voted.v1",
                    "kehu.approval.approval-ended.v1",
                    "kehu.approval.outcome-applied.v1"));
    for (Events.Heard heard : Events.of("kehu.sample.v1", approval.id())) {
      assertFits(heard);
      assertThat(heard.body()).doesNotContain("预算不足", "to be signed");
    }
    for (int seat = 1; seat <= 4; seat++) {
      String id = approval.id() + "." + seat;
      await()
          .atMost(SOON)
          .until(() -> lastTask(approval, Integer.parseInt(id.substring(37))) == null);
      Events.of(TASKS, id).stream()
          .filter(heard -> heard.body() != null)
          .forEach(ApprovalIT::assertFits);
    }
    assertThat(linesOf(approval)).as("refused, so not signed").isEmpty();
  }

  private static String lastTask(Approval approval, int seat) {
    List<Events.Heard> told = Events.of(TASKS, approval.id() + "." + seat);
    assertThat(told).isNotEmpty();
    return told.getLast().body();
  }

  private static void assertFits(Events.Heard heard) {
    InputStream schema =
        Objects.requireNonNull(
            ApprovalIT.class.getResourceAsStream("/schemas/" + heard.type() + ".json"),
            heard.type());
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(heard.body(), InputFormat.JSON))
        .as("%s %s", heard.type(), heard.body())
        .isEmpty();
  }

  @Test
  @Proves("C-72")
  void whoHasALetterDecidesOnBehalfOfItsWriterAndNobodyElseSeesIt() throws Exception {
    tellStaff("away.office", "\"deputyOf\":[]");
    tellStaff("lending.chief", "\"deputyOf\":[]");
    String office = person("away.office", "office");
    Approval approval = asked(Stage.any(Participant.role(Role.GENERAL_MANAGER)));
    await().atMost(SOON).until(() -> directory.byId("st-away-office").isPresent());
    Sample.assertProblem(get(approval, office), 404, "not-found");

    tellStaff(
        "lending.chief",
        "\"deputyOf\":[],\"letters\":[" + letter("st-away-office", "note.sign") + "]");
    await().atMost(SOON).until(() -> get(approval, office).statusCode() == 200);

    assertThat(listed("TO_DECIDE", office)).contains(approval.id());
    JsonNode decided = done(approval, "approve", office, "{}");
    assertThat(decided.at("/steps/0/seats/0/personId").asString()).isEqualTo("st-away-office");
    assertThat(decided.at("/steps/0/seats/0/onBehalfOf").asString()).isEqualTo("st-lending-chief");
    assertThat(decided.at("/steps/0/seats/0/letterId").asString()).isEqualTo("letter-1");
    assertThat(linesOf(approval)).containsExactly(approval.number());

    Approval second = asked(Stage.any(Participant.role(Role.GENERAL_MANAGER)));
    assertThat(get(second, office).statusCode()).isEqualTo(200);
    tellStaff(
        "lending.chief",
        "\"deputyOf\":[],\"letters\":[" + letter("st-away-office", "other.power") + "]");
    await().atMost(SOON).until(() -> get(second, office).statusCode() == 404);
    assertThat(get(approval, office).statusCode()).as("decided there once").isEqualTo(200);
  }

  @Test
  void aDeputyDecidesWhileTheLeaderIsAway() throws Exception {
    tellStaff("trip.chief", "\"deputyOf\":[]");
    tellStaff("trip.deputy", "\"deputyOf\":[\"st-trip-chief\"]");
    await()
        .atMost(SOON)
        .until(() ->
            directory.byId("st-trip-chief").isPresent()
                && directory.byId("st-trip-deputy").isPresent());
    String deputy = person("trip.deputy", "employee");
    Approval approval = asked(Stage.all(Participant.person("st-trip-chief")));
    Sample.assertProblem(get(approval, deputy), 404, "not-found");

    tellStaff("trip.chief", "\"deputyOf\":[],\"absentFrom\":\"%s\"".formatted(clock.instant()));
    await().atMost(SOON).until(() -> listed("TO_DECIDE", deputy).contains(approval.id()));

    Sample.assertProblem(
        post(approval, "delegate", deputy, "{\"toId\":\"st-pu-tong\"}"), 403, "seat-not-yours");
    assertThat(done(approval, "approve", deputy, "{}").at("/steps/0/seats/0/onBehalfOf").asString())
        .isEqualTo("st-trip-chief");
  }

  @Test
  void whatIsKilledBetweenDecisionAndEffectHasItsEffectOnce() throws Exception {
    Approval before = asked(Stage.all(QIN));
    Approval after = asked(Stage.all(QIN));
    signOff.dieBefore(before.id());
    signOff.dieAfter(after.id());

    for (Approval approval : List.of(before, after)) {
      JsonNode decided = done(approval, "approve", LEGAL, "{}");
      assertThat(decided.at("/status").asString()).isEqualTo("APPROVED");
      assertThat(decided.at("/applied").asBoolean()).isFalse();
    }
    assertThat(linesOf(before)).isEmpty();
    assertThat(linesOf(after)).hasSize(1);
    assertThat(prometheus()).containsPattern("kehu_approvals_unapplied\\{[^}]*} [1-9]");
    ((MovableClock) clock).move(Duration.ofSeconds(5));

    for (Approval approval : List.of(before, after)) {
      await()
          .atMost(SOON)
          .until(() -> JSON.readTree(get(approval, LEGAL).body()).at("/applied").asBoolean());
      assertThat(linesOf(approval)).containsExactly(approval.number());
    }
  }

  @Test
  void anOutcomeThatCannotBeCarriedOutIsNotDecided() throws Exception {
    Approval approval = asked(Stage.all(QIN));
    signOff.refuse(approval.id());

    Sample.assertProblem(post(approval, "approve", LEGAL, "{}"), 409, "conflict");

    assertThat(JSON.readTree(get(approval, LEGAL).body()).at("/status").asString())
        .isEqualTo("OPEN");
  }

  @Test
  void timePassesRemindsOnceAndEndsIt() throws Exception {
    Instant now = clock.instant();
    Approval approval =
        asked(
            ask -> ask.within(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))),
            Stage.all(QIN));
    ((MovableClock) clock).move(Duration.ofMinutes(61));
    await().atMost(SOON).until(() -> types(approval).contains("kehu.approval.approval-overdue.v1"));

    ((MovableClock) clock).move(Duration.ofMinutes(60));
    await().atMost(SOON).until(() -> types(approval).contains("kehu.approval.outcome-applied.v1"));

    assertThat(types(approval))
        .containsExactly(
            "kehu.approval.approval-requested.v1",
            "kehu.approval.approval-overdue.v1",
            "kehu.approval.approval-ended.v1",
            "kehu.approval.outcome-applied.v1");
    Events.of("kehu.sample.v1", approval.id()).forEach(ApprovalIT::assertFits);
    assertThat(JSON.readTree(get(approval, ASKER).body()).at("/status").asString())
        .isEqualTo("EXPIRED");
    assertThat(linesOf(approval)).isEmpty();
  }

  private static List<String> types(Approval approval) {
    return Events.of("kehu.sample.v1", approval.id()).stream().map(Events.Heard::type).toList();
  }

  @Test
  void onlyWhoAskedWithdrawsAndNobodyDecidesTheirOwnRequest() throws Exception {
    Approval approval =
        asked(Stage.any(Participant.role(Role.AGENT), Participant.role(Role.LEGAL)));

    Sample.assertProblem(post(approval, "approve", ASKER, "{}"), 403, "own-request");
    Sample.assertProblem(
        post(approval, "withdraw", LEGAL, "{\"reason\":\"x\"}"), 403, "not-the-requester");
    Sample.assertProblem(post(approval, "withdraw", ASKER, "{}"), 422, "validation-failed");
    assertThat(done(approval, "withdraw", ASKER, "{\"reason\":\"内容有误\"}").at("/endNote").asString())
        .isEqualTo("内容有误");
    Sample.assertProblem(post(approval, "approve", LEGAL, "{}"), 409, "approval-move-not-allowed");
    assertThat(listed("TO_DECIDE", LEGAL)).doesNotContain(approval.id());
  }

  @Test
  void aRepeatIsAnsweredOnceAndOfManyAtOnceOneCounts() throws Exception {
    Approval approval = asked(Stage.all(QIN, XU));
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = post(approval, "approve", LEGAL, "{}", "Idempotency-Key", key);
    HttpResponse<String> again = post(approval, "approve", LEGAL, "{}", "Idempotency-Key", key);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    Sample.assertProblem(post(approval, "approve", LEGAL, "{}"), 403, "not-asked");
    Sample.assertProblem(
        post(approval, "approve", FINANCE, "{}", "If-Match", "\"1\""), 412, "version-stale");

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running =
          IntStream.range(0, 20)
              .mapToObj(
                  i -> threads.submit(() -> post(approval, "approve", FINANCE, "{}").statusCode()))
              .toList();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 503);
    assertThat(linesOf(approval)).containsExactly(approval.number());
  }

  @Test
  void askingTwiceWithOneIdAsksOnceAndUnknownPeopleAreRefused() throws Exception {
    Approval approval = asked(Stage.all(QIN));
    AskApproval again =
        AskApproval.of(
            approval.id(),
            approval.request().subject(),
            POWER,
            new Snapshot(Map.of("title", "another")),
            Route.of(Stage.all(XU)),
            "st-chen-kefu",
            "sales");
    assertThat(asSystem(() -> desk.ask(again)).request().snapshot())
        .isEqualTo(approval.request().snapshot());

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> asked(Stage.all(Participant.person("st-nobody"))))
        .isInstanceOf(org.kehu.kit.problem.Problem.class);
    Sample.assertProblem(
        post(approval, "delegate", LEGAL, "{\"toId\":\"st-nobody\"}"), 422, "participant-unknown");
    Sample.assertProblem(
        post(approval, "delegate", LEGAL, "{\"toId\":\"st-chen-kefu\"}"),
        422,
        "participant-asked-for-it");
  }

  @Test
  void badInputsAreRefused() throws Exception {
    Approval approval = asked(Stage.all(QIN));

    Sample.assertProblem(post(approval, "refuse", LEGAL, "{}"), 422, "validation-failed");
    Sample.assertProblem(
        post(approval, "approve", LEGAL, "{\"seat\":0}"), 422, "validation-failed");
    Sample.assertProblem(post(approval, "approve", LEGAL, "{\"seat\":2}"), 403, "not-asked");
    Sample.assertProblem(
        post(approval, "approve", LEGAL, "{\"opinion\":\"x\"}"), 400, "field-unknown");
    Sample.assertProblem(
        post(approval, "add-sign", LEGAL, "{\"place\":\"BEFORE\"}"), 422, "validation-failed");
    Sample.assertProblem(
        post(
            approval,
            "add-sign",
            LEGAL,
            "{\"place\":\"BEFORE\",\"participant\":{\"kind\":\"ROLE\",\"role\":\"dancer\"}}"),
        422,
        "participant-invalid");
    Sample.assertProblem(
        post(
            approval,
            "add-sign",
            LEGAL,
            "{\"place\":\"BESIDE\",\"participant\":{\"kind\":\"PERSON\",\"staffId\":\"st-xu-caiwu\"}}"),
        422,
        "validation-failed");
    Sample.assertProblem(sample.get(BASE + "/not-an-id", LEGAL), 400, "parameter-invalid");
    Sample.assertProblem(sample.get(BASE + "/" + Ids.next(), LEGAL), 404, "not-found");
    Sample.assertProblem(sample.get(BASE + "?box=MINE", LEGAL), 400, "parameter-invalid");
    Sample.assertProblem(sample.get(BASE + "?after=zzz", LEGAL), 400, "cursor-invalid");
    HttpResponse<String> english =
        sample.send(
            "POST",
            BASE + "/" + approval.id() + "/withdraw",
            LEGAL,
            "{\"reason\":\"x\"}",
            "Accept-Language",
            "en");
    assertThat(english.body()).contains("Only who asked");
  }

  @Test
  void theListComesInPagesAndIsNarrowed() throws Exception {
    for (int i = 0; i < 3; i++) {
      asked(Stage.all(Participant.person("st-lin-kefu")));
    }
    String lin = person("lin.kefu", "agent");
    JsonNode first =
        JSON.readTree(sample.get(BASE + "?limit=2&box=TO_DECIDE&total=true", lin).body());
    String next = first.at("/next").asString();
    JsonNode rest =
        JSON.readTree(sample.get(BASE + "?limit=2&box=TO_DECIDE&after=" + next, lin).body());

    assertThat(first.at("/total").asInt()).isEqualTo(3);
    assertThat(first.at("/items")).hasSize(2);
    assertThat(rest.at("/items")).hasSize(1);
    assertThat(
            JSON.readTree(sample.get(BASE + "?status=APPROVED&subjectKind=note", lin).body())
                .at("/items"))
        .isEmpty();
    assertThat(prometheus())
        .containsPattern("kehu_approvals_waiting\\{[^}]*} [1-9]")
        .contains("kehu_approvals_oldest_age_seconds");
  }

  private String prometheus() throws Exception {
    return new Sample(managementPort).get("/actuator/prometheus", null).body();
  }
}

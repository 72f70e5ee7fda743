package org.kehu.customer.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.file.PersonErasure;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements over HTTP, with broker and database. */
@KehuServiceTest
class AgreementIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private PersonErasure erasure;

  private Http http;
  private String customer;
  private String agreements;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    customer = http.opened(Http.erp(), Http.fresh("协议"), "\"ownerId\":\"st-feng-dakehu\"");
    agreements = "/api/v1/customers/" + customer + "/agreements";
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String keeper() {
    return Http.person("feng.dakehu", "account-manager");
  }

  private static String lawyer() {
    return Http.person("zhao.zhuren", "legal");
  }

  private static String archivist() {
    return Http.person("song.dangan", "archivist");
  }

  private static String serviceManager() {
    return Http.person("sun.jingli", "manager");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private String terms(LocalDate until, String promises) {
    return """
    {"obligations":"甲方按期供货，乙方按期付款。","content":"智能控制器年度供货与维保。","from":"%s","until":"%s",
     "payment":"货到 30 日内转账。","liability":"逾期每日万分之五。","coverage":"GOLD",
     "coveredMatters":["FAULT","COMPLAINT"],"coveredProducts":["智能控制器"],"promises":[%s]}\
    """
        .formatted(today(), until, promises);
  }

  private String drafted(String terms) {
    String body =
        "{\"kind\":\"COOPERATION\",\"title\":\"年度合作\",\"basis\":\"11 月谈判纪要\",\"terms\":%s}"
            .formatted(terms);
    Http.Answer answer = http.post(agreements, keeper(), body).is(201);
    assertThat(answer.text("/number")).startsWith("XY-");
    return agreements + "/" + answer.id();
  }

  /** Asks the legal department, which says what it has to say. */
  private void reviewed(String path, String how, String note) {
    String approval = http.post(path + "/submit", keeper(), "{}").is(200).text("/draft/approvalId");
    String decision = "/api/v1/approvals/customer/" + approval + "/" + how;
    http.post(decision, lawyer(), "{\"note\":\"" + note + "\"}").is(200);
  }

  private Http.Answer signed(String path, String party, String who) {
    String body =
        """
        {"party":"%s",%s,"authority":"法定代表人授权","seal":"合同专用章","signedOn":"%s"}\
        """
            .formatted(party, who, today());
    return http.post(path + "/sign", keeper(), body);
  }

  private void signedByBoth(String path) {
    http.post(path + "/consult", keeper(), "{}").is(200);
    signed(path, "OURS", "\"staffId\":\"st-feng-dakehu\"").is(200);
    signed(path, "CUSTOMER", "\"name\":\"林晓梅\"").is(200);
  }

  private String signed(LocalDate until) {
    String path = drafted(terms(until, ""));
    reviewed(path, "approve", "合法合规");
    signedByBoth(path);
    return path;
  }

  private String executing(LocalDate until) {
    String path = signed(until);
    http.post(path + "/file", archivist(), "{\"archiveNumber\":\"HT-1\",\"place\":\"3 号柜\"}")
        .is(200);
    return path;
  }

  private JsonNode read(String path) {
    return http.get(path, keeper()).is(200).json();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<Events.Heard> told(String path) {
    return Events.of("kehu.customer.v1", id(path));
  }

  private static Optional<JsonNode> newest(String topic, String key) {
    List<Events.Heard> all = Events.of(topic, key);
    return all.isEmpty() || all.getLast().body() == null
        ? Optional.empty()
        : Optional.of(JsonMapper.shared().readTree(all.getLast().body()));
  }

  @Test
  @Proves({"C-124", "C-125", "C-126", "C-127", "C-128", "C-129", "C-42", "M13"})
  void fromTheNegotiatedResultToTheSignedAndFiledAgreement() {
    String path = drafted("{\"content\":\"年度供货\"}");
    Http.Answer lacking = http.post(path + "/submit", keeper(), "{}").refused(422, "terms-missing");
    assertThat(lacking.json().at("/missing").toString())
        .isEqualTo("[\"OBLIGATIONS\",\"TERM\",\"PAYMENT\",\"LIABILITY\"]");
    http.put(path + "/terms", keeper(), terms(today().minusDays(1), ""))
        .refused(422, "term-invalid");
    String promise = "{\"what\":\"四小时内到场\",\"departmentId\":\"customer-service\"}";
    http.put(path + "/terms", keeper(), terms(today().plusYears(1), promise)).is(200);

    http.post(path + "/submit", keeper(), "{}").refused(422, "promises-unconfirmed");
    String confirm = path + "/promises/1/confirm";
    http.post(confirm, keeper(), "{}").refused(403, "promise-of-another-department");
    http.post(path + "/promises/2/confirm", keeper(), "{}").refused(404, "part-unknown");
    http.post(confirm, serviceManager(), "{}").is(200);

    reviewed(path, "refuse", "违约责任须写明上限");
    JsonNode amended = read(path).at("/draft");
    assertThat(amended.at("/stage").asString()).isEqualTo("DRAFTING");
    assertThat(amended.at("/opinions/0/note").asString()).isEqualTo("违约责任须写明上限");
    assertThat(amended.at("/opinions/0/agreed").asBoolean()).isFalse();
    signed(path, "CUSTOMER", "\"name\":\"林晓梅\"").refused(409, "agreement-move-not-allowed");

    reviewed(path, "approve", "合法合规");
    signed(path, "OURS", "\"staffId\":\"st-feng-dakehu\"").refused(422, "file-not-consulted");
    signed(path, "OURS", "\"name\":\"某人\"").refused(422, "signer-invalid");
    signedByBoth(path);
    signed(path, "CUSTOMER", "\"name\":\"林晓梅\"").refused(409, "agreement-move-not-allowed");
    JsonNode bound = read(path);
    assertThat(bound.at("/status").asString()).isEqualTo("SIGNED");
    assertThat(bound.at("/inForce/signatures/1/name").asString()).isEqualTo("林晓梅");

    http.post(path + "/file", archivist(), "{\"archiveNumber\":\"HT-2026-18\",\"place\":\"3 号柜\"}")
        .is(200);
    JsonNode filed = read(path);
    assertThat(filed.at("/status").asString()).isEqualTo("EXECUTING");
    assertThat(filed.at("/inForce/filing/place").asString()).isEqualTo("3 号柜");
    assertThat(http.get(path, Http.person("han.xiaoshou", "account-manager")).status())
        .isEqualTo(404);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(path))
              .extracting(Events.Heard::type)
              .contains(
                  "kehu.customer.agreement-drafted.v1",
                  "kehu.customer.agreement-promise-confirmed.v1",
                  "kehu.customer.agreement-reviewed.v1",
                  "kehu.customer.agreement-file-consulted.v1",
                  "kehu.customer.agreement-signed.v1",
                  "kehu.customer.agreement-filed.v1");
          assertThat(told(path))
              .extracting(Events.Heard::body)
              .noneMatch(body -> body.contains("林晓梅") || body.contains("供货"));
          JsonNode state = newest("kehu.agreement.state.v1", id(path)).orElseThrow();
          assertThat(state.at("/coverage")).hasToString("\"GOLD\"");
          assertThat(state.at("/covers")).hasSize(1);
          assertThat(state.at("/covers/0/level").asString()).isEqualTo("GOLD");
          assertThat(Instant.parse(state.at("/covers/0/from").asString()))
              .as("not before both have signed")
              .isCloseTo(
                  Instant.parse(read(path).at("/versions/0/signedAt").asString()),
                  within(1, ChronoUnit.SECONDS));
          assertThat(state.at("/covers/0/matters").toString())
              .isEqualTo("[\"COMPLAINT\",\"FAULT\"]");
          assertThat(state.at("/covers/0/products").toString()).isEqualTo("[\"智能控制器\"]");
        });
  }

  @Test
  @Proves({"C-128", "G-09"})
  void whoSignedForTheCustomerGoesWithTheCustomersErasure() {
    String path = signed(today().plusYears(1));

    Call.ofSystem(Caller.system("customer"), null, "erasure")
        .within(() -> {
          erasure.erase(customer);
          return null;
        });

    JsonNode signatures = read(path).at("/inForce/signatures");
    assertThat(signatures).hasSize(2);
    assertThat(signatures.at("/1").has("name")).isFalse();
    assertThat(signatures.at("/1/authority").asString()).isEqualTo("法定代表人授权");
  }

  @Test
  @Proves({"C-130", "C-131", "C-132", "C-134", "F-18"})
  void theAgreementIsCarriedOutAsWorkOfDepartmentsWithMeetingsAndRisks() {
    String path = executing(today().plusYears(1));
    String seller = Http.person("han.xiaoshou", "account-manager");
    http.get(path, seller).refused(404, "not-found");
    String work =
        """
        {"title":"首批交付","departmentId":"sales","staffId":"st-han-xiaoshou","dueOn":"%s"}\
        """
            .formatted(today().plusDays(10));
    http.post(path + "/work", keeper(), work.replace("st-han-xiaoshou", "st-nobody"))
        .refused(422, "owner-unknown");
    String item = http.post(path + "/work", keeper(), work).is(200).text("/execution/work/0/id");
    http.post(path + "/work", keeper(), work.replace("首批", "二批")).is(200);
    await()
        .atMost(SOON)
        .until(() ->
            newest("kehu.task.state.v1", item)
                .filter(task -> task.at("/assigneeId").asString().equals("st-han-xiaoshou"))
                .isPresent());

    JsonNode seen = http.get(path, seller).is(200).json();
    assertThat(seen.at("/inForce/signatures/1").has("name")).isFalse();
    String progress = path + "/work/" + item + "/progress";
    http.post(progress, seller, "{\"percent\":60,\"problem\":\"芯片延迟\"}").is(200);
    JsonNode table = read(path).at("/execution");
    assertThat(table.at("/percent").asInt()).isEqualTo(30);
    assertThat(table.at("/work/0/problem").asString()).isEqualTo("芯片延迟");
    String file =
        new String(
            http.download(path + "/progress-table", keeper()).body(), StandardCharsets.UTF_8);
    assertThat(file).contains("任务", "首批交付", "芯片延迟", "st-han-xiaoshou");
    http.post(progress, seller, "{\"percent\":101}").refused(422, "validation-failed");
    http.post(progress.replace(item, UUID.randomUUID().toString()), seller, "{\"percent\":1}")
        .refused(404, "part-unknown");
    http.post(progress, seller, "{\"percent\":100}").is(200);
    await().atMost(SOON).until(() -> newest("kehu.task.state.v1", item).isEmpty());

    String meeting = "{\"heldOn\":\"%s\",\"progress\":\"首批已交付\",\"decisions\":\"落实替代料\"}";
    http.post(path + "/meetings", keeper(), meeting.formatted(today())).is(200);
    http.post(path + "/meetings", keeper(), meeting.formatted(today().plusDays(1)))
        .refused(422, "not-yet");
    String risk =
        """
        {"kind":"MARKET","what":"原料涨价","likelihood":"MEDIUM","impact":"HIGH","measures":"锁价","open":%s}\
        """;
    String riskId =
        http.post(path + "/risks", keeper(), risk.formatted(true))
            .is(200)
            .text("/execution/risks/0/id");
    JsonNode closed =
        http.put(path + "/risks/" + riskId, keeper(), risk.formatted(false)).is(200).json();
    assertThat(closed.at("/execution/risks")).hasSize(1);
    assertThat(closed.at("/execution/risks/0/open").asBoolean()).isFalse();
    assertThat(closed.at("/execution/meetings/0/decisions").asString()).isEqualTo("落实替代料");
  }

  @Test
  @Proves("C-133")
  void aChangeBindsOnlyWhenBothHaveNegotiatedAndSignedIt() {
    String path = executing(today().plusMonths(6));
    String change =
        "{\"reason\":\"MARKET_CHANGE\",\"negotiation\":{\"on\":\"%s\",\"result\":\"单价下调 3%%\"}}";
    http.post(path + "/changes", keeper(), "{\"reason\":\"MARKET_CHANGE\"}")
        .refused(422, "validation-failed");
    http.post(path + "/changes", keeper(), change.formatted(today().plusDays(1)))
        .refused(422, "not-yet");
    http.post(path + "/changes", keeper(), change.formatted(today())).is(200);
    http.post(path + "/changes", keeper(), change.formatted(today()))
        .refused(409, "change-at-hand");
    String coverage = agreements + "/coverage?day=" + today().plusMonths(9);
    http.put(path + "/terms", keeper(), terms(today().plusYears(1), "")).is(200);
    assertThat(http.get(coverage, keeper()).is(200).json().at("/covered").asBoolean()).isFalse();

    reviewed(path, "approve", "同意");
    signedByBoth(path);

    JsonNode changed = read(path);
    assertThat(changed.at("/inForce/version").asInt()).isEqualTo(2);
    assertThat(changed.at("/versions")).hasSize(2);
    assertThat(changed.at("/inForce/change/result").asString()).isEqualTo("单价下调 3%");
    JsonNode covered = http.get(coverage, keeper()).is(200).json();
    assertThat(covered.at("/levels").toString()).isEqualTo("[\"GOLD\"]");

    String head = Http.person("he.dakehu", "manager");
    http.post(
            path + "/terminate",
            head,
            "{\"reason\":\"MUTUAL\",\"note\":\"转型\",\"endsOn\":\"2027-12-31\"}")
        .refused(422, "not-negotiated");
    http.post(path + "/changes", keeper(), change.formatted(today())).is(200);
    String approval = http.post(path + "/submit", keeper(), "{}").is(200).text("/draft/approvalId");
    http.post(
            path + "/terminate",
            head,
            "{\"reason\":\"CUSTOMER_BREACH\",\"note\":\"拖欠\",\"endsOn\":\"%s\"}".formatted(today()))
        .is(200);
    assertThat(read(path).at("/status").asString()).isEqualTo("TERMINATED");
    assertThat(http.get(coverage, keeper()).json().at("/covered").asBoolean()).isFalse();
    http.post("/api/v1/approvals/customer/" + approval + "/approve", lawyer(), "{}")
        .refused(409, "approval-move-not-allowed");
    http.post(path + "/changes", keeper(), change.formatted(today()))
        .refused(409, "agreement-move-not-allowed");
  }

  @Test
  @Proves("C-107")
  void anImportantAgreementBringsTheServiceOfTheServiceCentreAsLongAsItHolds() {
    JsonNode before = service();
    assertThat(before.has("importantAgreementDepartmentId")).isFalse();

    signed(today().plusDays(30));

    JsonNode important = service();
    assertThat(important.at("/importantAgreementDepartmentId").asString())
        .isEqualTo("customer-service");
    assertThat(important.at("/services/0").asString()).isEqualTo("客户服务中心专人对接");
    assertThat(important.at("/priority").asInt()).isOne();
    clock.move(Duration.ofDays(31));
    assertThat(service()).isEqualTo(before);
  }

  private JsonNode service() {
    return http.get("/api/v1/customers/" + customer + "/classification", keeper())
        .is(200)
        .json()
        .at("/service");
  }

  @Test
  @Proves({"C-129", "C-131", "C-134"})
  void whoMustActIsRemindedAndTheTermEnds() {
    String path = signed(today().plusDays(90));
    String filing = id(path) + "-filing";
    await().atMost(SOON).until(() -> newest("kehu.task.state.v1", filing).isPresent());
    assertThat(newest("kehu.task.state.v1", filing).orElseThrow().at("/role").asString())
        .isEqualTo("archivist");

    clock.move(Duration.ofDays(6));
    dueSoon(path, "FILING");
    http.post(path + "/file", archivist(), "{\"archiveNumber\":\"HT-2\",\"place\":\"1 号柜\"}")
        .is(200);
    await().atMost(SOON).until(() -> newest("kehu.task.state.v1", filing).isEmpty());
    assertThat(read(path).at("/due")).isEmpty();

    clock.move(Duration.ofDays(26));
    dueSoon(path, "MEETING");
    dueSoon(path, "RENEWAL");
    await()
        .atMost(SOON)
        .until(() ->
            newest("kehu.task.state.v1", id(path) + "-renewal")
                .filter(task -> task.at("/assigneeId").asString().equals("st-feng-dakehu"))
                .isPresent());

    clock.move(Duration.ofDays(60));
    await().atMost(SOON).until(() -> read(path).at("/status").asString().equals("EXPIRED"));
    await().atMost(SOON).until(() -> newest("kehu.task.state.v1", id(path) + "-renewal").isEmpty());
    assertThat(told(path))
        .extracting(Events.Heard::type)
        .filteredOn("kehu.customer.agreement-due.v1"::equals)
        .hasSize(3);
  }

  private void dueSoon(String path, String what) {
    await().atMost(SOON).until(() -> read(path).at("/due").toString().contains("\"" + what + "\""));
  }

  @Test
  @Proves("C-124")
  void theSameRequestTwiceBeginsOneAgreementAndADraftMayBeGivenUp() {
    String body = "{\"kind\":\"SALES\",\"title\":\"合同\",\"basis\":\"谈判\",\"terms\":{}}";
    String key = UUID.randomUUID().toString();
    String first = http.post(agreements, keeper(), body, "Idempotency-Key", key).is(201).id();
    String second = http.post(agreements, keeper(), body, "Idempotency-Key", key).is(201).id();
    assertThat(second).isEqualTo(first);

    String path = agreements + "/" + first;
    http.post(path + "/withdraw-draft", keeper(), "{}").is(200);
    assertThat(read(path).at("/status").asString()).isEqualTo("WITHDRAWN");
    assertThat(read(path).at("/allowedMoves")).isEmpty();
    http.put(path + "/terms", keeper(), "{}").refused(409, "agreement-move-not-allowed");
    http.post(agreements, keeper(), body.replace("谈判", " ")).refused(422, "validation-failed");
    http.post(agreements, Http.person("pu.tong", "employee"), body).refused(403, "right-missing");
  }

  @Test
  @Proves({"C-128", "G-08"})
  void theSignedCopyIsAttachedAndShownToWhoMaySeePersons() {
    String path = signed(today().plusYears(1));
    String files = "/api/v1/files/customer";
    String pdf =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="signed.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    String owner = "?owner=agreement/" + id(path);
    http.sendBytes(
            "POST",
            files + owner,
            keeper(),
            pdf.getBytes(StandardCharsets.UTF_8),
            "multipart/form-data; boundary=b")
        .is(201);
    assertThat(http.get(files + owner, lawyer()).is(200).json().at("/items")).hasSize(1);
    http.get(files + owner, Http.person("han.xiaoshou", "account-manager"))
        .refused(404, "not-found");
  }
}

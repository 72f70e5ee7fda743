package org.kehu.customer.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.archive.Shelf;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loans of archives over HTTP, with broker and database. */
@KehuServiceTest
class LoanIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String LOANS = "/api/v1/customers/loans";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private String customer;
  private Shelf shelf;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    customer = http.opened(Http.erp(), Http.fresh("借阅"), "\"ownerId\":\"st-feng-dakehu\"");
    shelf = new Shelf(http, clock, customer);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private static String deputy() {
    return Http.person("li.fu", "general-manager");
  }

  private static String office() {
    return Http.person("zhao.zhuren", "office");
  }

  private static String stranger() {
    return Http.person("chen.kefu", "employee");
  }

  private String number(String archive) {
    return http.get(archive, chief()).is(200).text("/number");
  }

  private static String form(String number, String kind, String further) {
    return "{\"archiveNumber\":\"%s\",\"kind\":\"%s\",\"purpose\":\"核对合同\"%s}"
        .formatted(number, kind, further);
  }

  private Http.Answer apply(String token, String archive, String kind, String further) {
    return http.post(LOANS, token, form(number(archive), kind, further));
  }

  private Http.Answer decide(Http.Answer applied, String how, String token) {
    String path = "/api/v1/approvals/customer/" + applied.text("/approvalId") + "/" + how;
    return http.post(path, token, "{\"note\":\"" + how + "\"}");
  }

  private String granted(String token, String archive, String kind) {
    Http.Answer applied = apply(token, archive, kind, "").is(201);
    decide(applied, "approve", chief()).is(200);
    String path = LOANS + "/" + applied.id();
    await().atMost(SOON).until(() -> status(path).equals("GRANTED"));
    return path;
  }

  private String status(String path) {
    return http.get(path, chief()).is(200).text("/status");
  }

  private Http.Answer running(String path, String borrower) {
    http.post(path + "/hand-out", Shelf.archivist(), "{}").is(200);
    return http.post(path + "/confirm", borrower, "{}").is(200);
  }

  /** Each once, in their order: under load a record may be sent again. */
  private static List<String> told(String path) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Events.Heard heard : Events.of("kehu.customer.v1", Shelf.id(path))) {
      String type = heard.type();
      types.putIfAbsent(
          heard.headers().get("ce_id"),
          type.substring("kehu.customer.".length(), type.length() - 3));
    }
    return List.copyOf(types.values());
  }

  private static Optional<JsonNode> task(String id) {
    List<Events.Heard> all = Events.of("kehu.task.state.v1", id);
    return all.isEmpty() || all.getLast().body() == null
        ? Optional.empty()
        : Optional.of(JsonMapper.shared().readTree(all.getLast().body()));
  }

  @Test
  @Proves({"C-70", "C-71", "C-76", "C-44", "G-04", "G-02"})
  void aSecretVolumeIsReadForFourHoursAfterTheGeneralManagersApproval() {
    List<String> filed = shelf.filedWithFile(Shelf.keeper(), "RESTRICTED");
    String archive = filed.getFirst();
    String content = "/api/v1/files/customer/" + filed.getLast() + "/content";
    apply(Shelf.keeper(), archive, "LOAN", ",\"hours\":5").refused(422, "loan-too-long");
    Http.Answer applied = apply(Shelf.keeper(), archive, "LOAN", "").is(201);
    assertThat(applied.json().at("/hours").asInt()).isEqualTo(4);
    String path = LOANS + "/" + applied.id();
    http.post(path + "/hand-out", Shelf.archivist(), "{}").refused(409, "loan-move-not-allowed");
    http.get(content, Shelf.keeper()).refused(403, "loan-needed");
    decide(applied, "approve", deputy()).is(200);
    await().atMost(SOON).until(() -> status(path).equals("GRANTED"));
    await().atMost(SOON).until(() -> task(Shelf.id(path) + "-hand-out").isPresent());

    http.post(path + "/hand-out", Shelf.archivist(), "{}").is(200);
    http.get(content, Shelf.keeper()).refused(403, "loan-needed");
    http.post(path + "/confirm", Shelf.head(), "{}").refused(403, "not-the-borrower");
    http.post(path + "/confirm", Shelf.keeper(), "{}").is(200);
    assertThat(http.download(content, Shelf.keeper()).statusCode()).isEqualTo(200);
    http.get(content, chief()).refused(403, "loan-needed");
    JsonNode register =
        http.get("/api/v1/customers/" + customer + "/loans", Shelf.keeper()).is(200).json();
    assertThat(register.at("/items/0/borrowerId").asString()).isEqualTo("st-feng-dakehu");
    assertThat(register.at("/items/0/confirmedAt").asString()).isNotBlank();

    clock.move(Duration.ofHours(4));
    http.get(content, Shelf.keeper()).refused(403, "loan-needed");
    await().atMost(SOON).until(() -> http.get(path, chief()).json().has("overdueSince"));
    assertThat(http.get(LOANS + "?overdue=true", Shelf.archivist()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(Shelf.id(path));
    JsonNode back =
        http.post(path + "/return", Shelf.archivist(), "{\"condition\":\"INTACT\"}").is(200).json();
    assertThat(back.at("/returned/late").asBoolean()).isTrue();
    assertThat(back.has("overdueSince")).isFalse();
    assertThat(http.get(archive, chief()).json().has("lentTo")).isFalse();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(path))
                .containsExactly(
                    "loan-applied",
                    "loan-decided",
                    "loan-handed-out",
                    "loan-confirmed",
                    "loan-overdue",
                    "loan-returned"));
  }

  @Test
  @Proves({"C-72", "C-71"})
  void whoHoldsTheGeneralManagersLetterApprovesWhileHeIsAway() {
    String archive = shelf.filed(Shelf.keeper(), "RESTRICTED");
    Http.Answer applied = apply(Shelf.keeper(), archive, "LOAN", "").is(201);
    decide(applied, "approve", office()).refused(404, "not-found");
    String letters = "/api/v1/staff/st-wang-zong/letters";
    String letter =
        """
        {"delegateId":"st-zhao-zhuren","powers":["archive.loan"],
         "until":"%s","reason":"出差"}\
        """
            .formatted(clock.instant().plus(Duration.ofDays(2)));
    String letterId = http.post(letters, chief(), letter).is(201).id();
    String absence = "/api/v1/staff/st-wang-zong/absence";
    http.put(absence, chief(), "{\"from\":\"%s\"}".formatted(clock.instant())).is(200);
    try {
      await().atMost(SOON).until(() -> decide(applied, "approve", office()).status() == 200);
      String path = LOANS + "/" + applied.id();
      await().atMost(SOON).until(() -> status(path).equals("GRANTED"));
    } finally {
      http.send("DELETE", absence, chief(), null, null).is(200);
      http.post(letters + "/" + letterId + "/revoke", chief(), "{\"reason\":\"返回\"}").is(200);
    }
  }

  @Test
  @Proves({"C-69", "C-67"})
  void aConfidentialVolumeIsReadInTheArchiveRoomAlone() {
    String path = shelf.agreed(Shelf.head(), "CONFIDENTIAL");
    String original = "{\"items\":[{\"code\":\"DECISIONS\",\"form\":\"ORIGINAL\",\"quantity\":1}]}";
    String file = shelf.attach(path, Shelf.head()).is(201).id();
    http.post(path + "/hand-in", Shelf.head(), original).is(200);
    http.post(path + "/file", Shelf.archivist(), Shelf.counted(original)).is(200);
    String content = "/api/v1/files/customer/" + file + "/content";
    apply(Shelf.head(), path, "LOAN", "").refused(403, "archive-room-only");
    apply(Shelf.head(), path, "COPY", "").refused(403, "archive-room-only");
    http.post(LOANS, Shelf.keeper(), form(number(path), "QUERY", "")).refused(404, "not-found");
    running(granted(Shelf.head(), path, "QUERY"), Shelf.head());
    http.get(content, Shelf.head()).refused(403, "archive-room-only");
    assertThat(http.download(content, Shelf.archivist()).statusCode()).isEqualTo(200);
    http.get(content, chief()).refused(403, "loan-needed");
  }

  @Test
  @Proves("C-68")
  void aTopSecretVolumeIsLentToNobody() {
    String secret = http.opened(chief(), Http.fresh("绝密"), "\"departmentId\":\"key-accounts\"");
    Shelf closed = new Shelf(http, clock, secret);
    String body =
        """
        {"checklist":"GENERAL","part":"MAIN","level":"TOP_SECRET","occasion":"ORDINARY",
         "startedOn":"%s"}\
        """
            .formatted(closed.today());
    closed.agree(Shelf.head(), body).refused(403, "level-above-clearance");
    closed.agree(Http.person("wang.zong", "general-manager"), body).refused(403, "right-missing");
    String twoHats = Http.person("wang.zong", "general-manager", "office");
    String path = closed.agree(twoHats, body).is(201).header("Location");
    String number = number(path);
    http.post(LOANS, chief(), form(number, "QUERY", "")).refused(403, "top-secret-closed");
    http.post(LOANS, office(), form(number, "QUERY", "")).refused(404, "not-found");
    http.get(path, office()).refused(404, "not-found");
  }

  @Test
  @Proves({"C-73", "C-74", "C-75", "G-05", "G-19", "F-12", "K-07"})
  void whoMustAskWhomIsTheRulesAndTheNumberIsEnoughToAsk() {
    String archive = shelf.filed(Shelf.keeper(), "NORMAL");
    String number = number(archive);
    JsonNode direct = http.post(LOANS, office(), form(number, "LOAN", "")).is(201).json();
    assertThat(direct.at("/status").asString()).isEqualTo("GRANTED");
    assertThat(direct.has("approvalId")).isFalse();

    http.get(archive, stranger()).refused(403, "right-missing");
    String outsider = ",\"outsider\":\"市住建局\"";
    Http.Answer applied = http.post(LOANS, stranger(), form(number, "LOAN", outsider)).is(201);
    String path = LOANS + "/" + applied.id();
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
    decide(applied, "approve", Http.person("sun.jingli", "manager")).is(200);
    assertThat(status(path)).isEqualTo("APPLIED");
    decide(applied, "approve", office()).is(200);
    await().atMost(SOON).until(() -> status(path).equals("GRANTED"));

    http.post(LOANS, Shelf.keeper(), form(number, "LOAN", ",\"borrowerId\":\"st-pu-tong\""))
        .refused(403, "applied-for-another");
    http.post(LOANS, Shelf.keeper(), form(number, "LOAN", ",\"borrowerId\":\"st-gone\""))
        .refused(422, "borrower-unknown");
    String forFeng = ",\"borrowerId\":\"st-feng-dakehu\"";
    Http.Answer led = http.post(LOANS, Shelf.head(), form(number, "LOAN", forFeng)).is(201);
    decide(led, "approve", office()).is(200);
    await().atMost(SOON).until(() -> status(LOANS + "/" + led.id()).equals("GRANTED"));

    Http.Answer copied = http.post(LOANS, Shelf.keeper(), form(number, "COPY", "")).is(201);
    decide(copied, "refuse", Http.person("sun.jingli", "manager")).is(200);
    await().atMost(SOON).until(() -> status(LOANS + "/" + copied.id()).equals("REFUSED"));
    http.post(path + "/withdraw", stranger(), "{}").is(200);
    http.post(path + "/withdraw", stranger(), "{}").refused(409, "loan-move-not-allowed");
    http.post(LOANS, stranger(), form("DA-2026-999999999", "LOAN", "")).refused(404, "not-found");
    http.post(LOANS, stranger(), form(number, "LOAN", "").replace("核对合同", " "))
        .refused(422, "validation-failed");
  }

  @Test
  @Proves({"C-65", "K-07"})
  void aHomeBuyersPapersAreTheMarketingDepartmentsAndOthersNeedItsManagersConsent() {
    String archive = shelf.filedHomeBuyer();
    String seller = Http.person("han.xiaoshou", "account-manager");
    JsonNode own = http.post(LOANS, seller, form(number(archive), "QUERY", "")).is(201).json();
    assertThat(own.at("/status").asString()).isEqualTo("GRANTED");
    Http.Answer applied = apply(Shelf.keeper(), archive, "QUERY", "").is(201);
    assertThat(applied.text("/status")).isEqualTo("APPLIED");
    decide(applied, "approve", Http.person("sun.jingli", "manager")).refused(404, "not-found");
    decide(applied, "approve", Http.person("yang.zongjian", "manager")).is(200);
    await().atMost(SOON).until(() -> status(LOANS + "/" + applied.id()).equals("GRANTED"));
  }

  @Test
  @Proves({"C-77", "C-78", "C-79"})
  void aVolumeIsWithOneBorrowerAndWhatIsLostIsTracedAndReported() {
    String archive = shelf.filed(Shelf.keeper(), "NORMAL");
    String first = LOANS + "/" + apply(office(), archive, "LOAN", "").is(201).id();
    String second = LOANS + "/" + apply(chief(), archive, "LOAN", "").is(201).id();
    http.post(first + "/hand-out", office(), "{}").refused(403, "right-missing");
    running(first, office());
    http.post(second + "/hand-out", Shelf.archivist(), "{}").refused(409, "archive-on-loan");
    http.post(first + "/lost", chief(), "{\"note\":\"丢失\"}").refused(403, "not-the-borrower");
    http.post(first + "/lost", office(), "{\"note\":\"外出途中遗失\"}").is(200);
    JsonNode missing = http.get(archive, chief()).is(200).json();
    assertThat(missing.at("/items/0/state").asString()).isEqualTo("MISSING");
    await().atMost(SOON).until(() -> task(Shelf.id(archive) + "-missing").isPresent());
    await().atMost(SOON).until(() -> task(Shelf.id(first) + "-trace").isPresent());
    String step = "{\"what\":\"已联系出租车公司\"}";
    http.post(first + "/traces", Shelf.archivist(), step).is(200);
    String back = "{\"condition\":\"INCOMPLETE\",\"missing\":[\"%s\"]}";
    http.post(first + "/return", Shelf.archivist(), back.formatted("AUDIT"))
        .refused(404, "item-unknown");
    JsonNode found =
        http.post(first + "/return", Shelf.archivist(), back.formatted("MINUTES")).is(200).json();
    assertThat(found.at("/returned/liable").asBoolean()).isTrue();
    assertThat(found.at("/loss/traces/0/what").asString()).isEqualTo("已联系出租车公司");
    JsonNode after = http.get(archive, chief()).is(200).json();
    assertThat(after.at("/items/0/state").asString()).isEqualTo("MISSING");
    assertThat(after.at("/items/1/state").asString()).isEqualTo("PRESENT");
    running(second, chief());
    http.post(second + "/return", Shelf.archivist(), "{\"condition\":\"INTACT\"}").is(200);
    await().atMost(SOON).until(() -> task(Shelf.id(first) + "-trace").isEmpty());
  }
}

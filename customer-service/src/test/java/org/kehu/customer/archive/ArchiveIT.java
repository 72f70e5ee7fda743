package org.kehu.customer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive over HTTP, with broker and database. */
@KehuServiceTest
class ArchiveIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String ALL = "/api/v1/customers/archives";

  private static final String[] STORE = {
    "BUSINESS_LICENCE", "ARTICLES", "ID_CARDS", "HOUSEHOLD_REGISTERS", "SHOP_PHOTOS",
    "INVESTOR_PHOTO", "LEASE", "FRANCHISE_AGREEMENT", "DEMO_CAR_AGREEMENT", "PURCHASING_AGREEMENT",
    "FINANCE_CREDIT", "STORE_FORM"
  };
  private static final String[] HOME = {
    "ID_CARDS",
    "HOUSEHOLD_REGISTER",
    "PURCHASE_CERTIFICATE",
    "COMMITMENT",
    "APPLICATION",
    "PURCHASE_CONFIRMATION",
    "ONLINE_SIGNING",
    "SUBSCRIPTION",
    "SALE_CONTRACT",
    "FILING_CERTIFICATE",
    "DEED_TAX",
    "MARITAL_STATUS",
    "TITLE_SEARCH"
  };

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private Shelf shelf;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    String customer = http.opened(Http.erp(), Http.fresh("档案"), "\"ownerId\":\"st-feng-dakehu\"");
    shelf = new Shelf(http, clock, customer);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private String agreement(String checklist, String part, String occasion, String further) {
    return """
    {"checklist":"%s","part":"%s","occasion":"%s","startedOn":"%s"%s}\
    """
        .formatted(checklist, part, occasion, shelf.today(), further);
  }

  private String agreed(String token, String body) {
    Http.Answer answer = shelf.agree(token, body).is(201);
    assertThat(answer.text("/number")).startsWith("DA-");
    return answer.header("Location");
  }

  private JsonNode read(String path) {
    return http.get(path, Shelf.archivist()).is(200).json();
  }

  private JsonNode found(String query) {
    return http.get(ALL + "?" + query, Shelf.archivist()).is(200).json().at("/items");
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
  @Proves({"C-44", "C-45", "C-46", "C-47", "C-49", "C-50", "C-51", "C-52", "C-54", "F-13", "F-14"})
  void aPartnerStoresPapersAreCountedOneByOneAndTakenOnlyWhole() {
    shelf
        .agree(Shelf.keeper(), agreement("STORE", "MAIN", "STORE_OPENING", ""))
        .refused(422, "checklist-unknown");
    shelf
        .agree(Shelf.keeper(), agreement("PARTNER_STORE", "MORTGAGE", "STORE_OPENING", ""))
        .refused(422, "checklist-unknown");
    String later = ",\"agreedOn\":\"" + shelf.today().plusDays(31) + "\"";
    shelf
        .agree(Shelf.keeper(), agreement("PARTNER_STORE", "MAIN", "STORE_OPENING", later))
        .refused(422, "intake-date-outside-procedure");
    String path = agreed(Shelf.keeper(), agreement("PARTNER_STORE", "MAIN", "STORE_OPENING", ""));
    assertThat(read(path + "/checklist").at("/items")).hasSize(15);
    http.post(path + "/file", Shelf.archivist(), Shelf.counted(Shelf.items("COPY", STORE)))
        .refused(409, "archive-move-not-allowed");

    String handIn = path + "/hand-in";
    Http.Answer copied =
        http.post(handIn, Shelf.keeper(), Shelf.items("COPY", "CREDIT_REPORT"))
            .refused(422, "form-not-accepted");
    assertThat(copied.json().at("/items").toString()).isEqualTo("[\"CREDIT_REPORT\"]");
    http.post(handIn, Shelf.keeper(), Shelf.items("COPY", "DEED_TAX"))
        .refused(422, "items-out-of-place");
    http.post(handIn, Shelf.keeper(), Shelf.items("COPY", "LEASE", "LEASE"))
        .refused(422, "item-doubled");
    http.post(handIn, Shelf.keeper(), Shelf.items("COPY", STORE)).is(200);
    Http.Answer lacking =
        http.post(path + "/file", Shelf.archivist(), Shelf.counted(Shelf.items("COPY", STORE)))
            .refused(422, "archive-incomplete");
    assertThat(lacking.json().at("/missing").toString())
        .isEqualTo("[\"BANK_FLOW\",\"CREDIT_REPORT\",\"RECEIPTS\"]");

    String defect = "{\"defect\":\"NO_STRADDLE_SEAL\",\"note\":\"加盟协议未盖骑缝章\"}";
    http.post(path + "/return", Shelf.keeper(), defect).refused(403, "right-missing");
    http.post(path + "/return", Shelf.archivist(), defect).is(200);
    assertThat(read(path).at("/defects/0/note").asString()).isEqualTo("加盟协议未盖骑缝章");
    whole(path);
  }

  private void whole(String path) {
    String file = shelf.attach(path, Shelf.keeper()).is(201).id();
    String content = "/api/v1/files/customer/" + file + "/content";
    http.get(content, Http.person("wang.zong", "general-manager")).refused(403, "right-missing");
    assertThat(http.download(content, Shelf.keeper()).statusCode()).isEqualTo(200);
    String all =
        "{\"items\":[%s,%s,%s]}"
            .formatted(
                Shelf.listed("COPY", STORE),
                Shelf.listed("ORIGINAL", "CREDIT_REPORT", "RECEIPTS"),
                "{\"code\":\"BANK_FLOW\",\"form\":\"ELECTRONIC\",\"quantity\":1,\"fileIds\":[\"%s\"]}");
    http.post(path + "/hand-in", Shelf.keeper(), all.formatted(file)).is(200);
    String put = path + "/file";
    http.post(put, Shelf.archivist(), Shelf.counted(all.formatted(UUID.randomUUID())))
        .refused(422, "file-not-attached");
    String open = "{\"cabinet\":\"1\",\"place\":\"1\",\"protection\":[\"FIRE\"],\"locked\":false}";
    Http.Answer unsafe =
        http.post(put, Shelf.archivist(), Shelf.counted(all.formatted(file), open))
            .refused(422, "storage-unsafe");
    assertThat(unsafe.json().at("/lacking").toString()).isEqualTo("[\"DAMP\",\"INSECTS\"]");
    JsonNode filed =
        http.post(put, Shelf.archivist(), Shelf.counted(all.formatted(file))).is(200).json();
    assertThat(filed.at("/items")).hasSize(15);
    assertThat(filed.at("/filing/by").asString()).isEqualTo("st-song-dangan");
    assertThat(filed.at("/filing/storage/cabinet").asString()).isEqualTo("3 号柜");

    String number = filed.at("/number").asString();
    JsonNode row = found("number=" + number).at("/0");
    assertThat(row.at("/filing/on").asString()).isEqualTo(shelf.today().toString());
    String table =
        new String(
            http.download(ALL + "/table?checklist=PARTNER_STORE", Shelf.archivist()).body(),
            StandardCharsets.UTF_8);
    assertThat(table).contains("档案编号", "负责人", number, "股东征信报告(原件)", "ELECTRONIC");
    afterwardsNothingIsAltered(path, file);
  }

  private void afterwardsNothingIsAltered(String path, String file) {
    shelf.attach(path, Shelf.keeper()).refused(409, "archive-closed");
    String content = "/api/v1/files/customer/" + file + "/content";
    http.get(content, Shelf.keeper()).refused(403, "loan-needed");
    http.get(content, Shelf.archivist()).refused(403, "loan-needed");
    String stranger = Http.person("han.xiaoshou", "account-manager");
    http.get(content, stranger).refused(404, "not-found");
    http.get(path, stranger).refused(404, "not-found");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(path))
                .contains("archive-agreed", "archive-handed-in", "archive-returned")
                .endsWith("archive-filed"));
  }

  @Test
  @Proves({"C-48", "C-53", "C-55", "C-56", "C-57", "K-16"})
  void aHomeBuyersPapersComeBeforeTheEndOfWorkAndTheMortgageApart() {
    shelf.tomorrowAtTen();
    String deal = ",\"category\":\"RESIDENTIAL\",\"dealtOn\":\"" + shelf.today() + "\"";
    shelf
        .agree(Shelf.keeper(), agreement("HOME_BUYER", "MAIN", "SIGNING", ""))
        .refused(422, "category-invalid");
    String main = agreed(Shelf.keeper(), agreement("HOME_BUYER", "MAIN", "SIGNING", deal));
    String apart = agreed(Shelf.keeper(), agreement("HOME_BUYER", "MORTGAGE", "MORTGAGE", deal));
    http.post(main + "/hand-in", Shelf.keeper(), Shelf.items("COPY", Shelf.MORTGAGE))
        .refused(422, "items-out-of-place");
    JsonNode handed =
        http.post(main + "/hand-in", Shelf.keeper(), Shelf.items("COPY", HOME)).is(200).json();
    assertThat(handed.at("/handIn/late").asBoolean()).isFalse();
    http.post(main + "/file", Shelf.archivist(), Shelf.counted(Shelf.items("COPY", HOME))).is(200);

    clock.move(Duration.ofHours(9));
    await().atMost(SOON).until(() -> read(apart).at("/overdue").asBoolean());
    JsonNode late =
        http.post(apart + "/hand-in", Shelf.keeper(), Shelf.items("COPY", Shelf.MORTGAGE))
            .is(200)
            .json();
    assertThat(late.at("/handIn/late").asBoolean()).isTrue();
    assertThat(late.at("/delays/0/departmentId").asString()).isEqualTo("key-accounts");
    assertThat(found("delayedDepartment=key-accounts&handedInOn=" + shelf.today()))
        .extracting(one -> one.at("/id").asString())
        .contains(Shelf.id(apart))
        .doesNotContain(Shelf.id(main));
    assertThat(found("category=RESIDENTIAL&status=FILED&limit=200"))
        .extracting(one -> one.at("/id").asString())
        .contains(Shelf.id(main));
    await().atMost(SOON).until(() -> told(apart).contains("archive-overdue"));
  }

  @Test
  @Proves({"C-62", "C-63", "C-64", "K-08"})
  void whatIsMissingAtTheMonthlyCheckIsReportedToTheSuperior() {
    String path = shelf.filed(Shelf.keeper(), "NORMAL");
    http.post(path + "/verify", Shelf.archivist(), "{\"missing\":[\"DEED_TAX\"]}")
        .refused(404, "item-unknown");
    JsonNode checked =
        http.post(
                path + "/verify", Shelf.archivist(), "{\"missing\":[\"MINUTES\"],\"note\":\"未找到\"}")
            .is(200)
            .json();
    assertThat(checked.at("/missingSince").asString()).isNotBlank();
    assertThat(checked.at("/verifications/0/missing").toString()).isEqualTo("[\"MINUTES\"]");
    assertThat(found("missing=true&keeper=st-song-dangan"))
        .extracting(one -> one.at("/id").asString())
        .contains(Shelf.id(path));
    String task = Shelf.id(path) + "-missing";
    await()
        .atMost(SOON)
        .until(() ->
            task(task).filter(open -> open.at("/role").asString().equals("office")).isPresent());

    http.post(path + "/found", Shelf.archivist(), "{\"items\":[\"MINUTES\"]}").is(200);
    await().atMost(SOON).until(() -> task(task).isEmpty());
    String elsewhere =
        "{\"cabinet\":\"4 号柜\",\"place\":\"1 层\",\"protection\":[\"FIRE\",\"DAMP\",\"INSECTS\"],\"locked\":%s}";
    http.put(path + "/storage", Shelf.archivist(), elsewhere.formatted(false))
        .refused(422, "storage-unsafe");
    http.put(path + "/storage", Shelf.archivist(), elsewhere.formatted(true)).is(200);
    assertThat(read(path).at("/filing/storage/cabinet").asString()).isEqualTo("4 号柜");
    assertThat(told(path)).contains("archive-verified", "archive-items-missing");
  }

  @Test
  @Proves({"C-59", "C-60", "C-66", "C-67"})
  void ofConfidentialPapersTheOriginalIsFiled() {
    shelf
        .agree(
            Shelf.keeper(), agreement("GENERAL", "MAIN", "ORDINARY", ",\"level\":\"CONFIDENTIAL\""))
        .refused(403, "level-above-clearance");
    String path = shelf.agreed(Shelf.head(), "CONFIDENTIAL");
    http.get(path, Shelf.keeper()).refused(404, "not-found");
    http.post(path + "/hand-in", Shelf.head(), Shelf.items("COPY", "DECISIONS"))
        .refused(422, "form-not-accepted");
    String original = Shelf.items("ORIGINAL", "DECISIONS");
    http.post(path + "/hand-in", Shelf.head(), original).is(200);
    http.post(path + "/file", Shelf.archivist(), Shelf.counted(original)).is(200);
    assertThat(read(path).at("/level").asString()).isEqualTo("CONFIDENTIAL");
  }

  @Test
  @Proves("C-49")
  void whatWillNotComeIsCancelledAndBadRequestsAreRefused() {
    String path = shelf.agreed(Shelf.keeper(), "NORMAL");
    http.post(path + "/cancel", Shelf.archivist(), "{}").is(200);
    http.post(path + "/hand-in", Shelf.keeper(), Shelf.items("COPY", "PLANS"))
        .refused(409, "archive-move-not-allowed");
    String tomorrow = "\"startedOn\":\"" + shelf.today().plusDays(1) + "\"";
    String today = "\"startedOn\":\"" + shelf.today() + "\"";
    String body = agreement("GENERAL", "MAIN", "ORDINARY", "");
    shelf.agree(Shelf.keeper(), body.replace(today, tomorrow)).refused(422, "occasion-ahead");
    shelf
        .agree(Shelf.keeper(), body.replace("GENERAL", "general"))
        .refused(422, "validation-failed");
    http.post(path + "/hand-in", Shelf.keeper(), "{\"items\":[]}")
        .refused(422, "validation-failed");
    http.get(ALL, Http.person("pu.tong", "employee")).refused(403, "right-missing");
  }
}

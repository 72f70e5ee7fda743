package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Customer files over HTTP, with broker and database. */
@KehuServiceTest
class CustomerFileIT {

  private static final String PATH = "/api/v1/customers";
  private static final String ALL_FACTORS =
      "\"region\":\"广东\",\"industry\":\"电子\",\"size\":\"LARGE\",\"intention\":\"STRONG\","
          + "\"potential\":\"HIGH\",\"yearlyVolume\":{\"amount\":\"350000.00\"}";

  @LocalServerPort private int port;

  private Http http;
  private String erp;
  private String manager;
  private String gm;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    manager = Http.person("yang.zongjian", "manager");
    gm = Http.person("wang.zong", "general-manager");
  }

  private String mine(String name, String further) {
    String owned = "\"ownerId\":\"st-feng-dakehu\"" + (further.isEmpty() ? "" : "," + further);
    return http.opened(erp, name, owned);
  }

  @Test
  @Proves({"C-01", "C-02", "C-24", "C-34"})
  void aFileNeedsOnlyKindAndName() {
    Http.Answer created =
        http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"" + Http.fresh("华信") + "\"}")
            .is(201);

    assertThat(created.header("Location")).isEqualTo(PATH + "/" + created.id());
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.text("/number")).matches("KH-\\d{4}-\\d{6,}");
    assertThat(created.text("/status")).isEqualTo("POTENTIAL");
    assertThat(created.text("/grade")).isEqualTo("D");
    assertThat(created.text("/departmentId")).isEqualTo("sales");
    assertThat(created.json().at("/completeness/percent").asInt()).isLessThan(20);
    http.get(PATH + "/" + created.id(), Http.bi()).is(200);
  }

  @Test
  void whatHappensIsToldInOrderWithoutNames() {
    String name = Http.fresh("讲述");
    String id = mine(name, ALL_FACTORS);
    http.post(PATH + "/" + id + "/status", erp, "{\"status\":\"COOPERATING\"}").is(200);
    http.post(PATH + "/" + id + "/owner", gm, "{\"ownerId\":\"st-han-xiaoshou\"}").is(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.customer-registered.v1",
                    "kehu.customer.customer-graded.v1",
                    "kehu.customer.status-changed.v1",
                    "kehu.customer.owner-changed.v1"));
    assertThat(Events.of("kehu.customer.v1", id))
        .allSatisfy(heard -> assertThat(heard.body()).doesNotContain(name));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          List<Events.Heard> states = Events.of("kehu.customer.state.v1", id);
          assertThat(states).isNotEmpty();
          assertThat(states.getLast().body())
              .contains(name, "\"grade\":\"A\"", "\"tier\":\"A2\"", "st-han-xiaoshou");
          assertThat(Events.of("kehu.customer.internal.v1", id).getLast().body())
              .contains("own:st-han-xiaoshou", "dep:sales");
        });
  }

  @Test
  void namesAboveLevelNormalAreOnlyForOurServices() {
    String name = Http.fresh("机密");
    String id =
        http.post(
                PATH,
                gm,
                "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"level\":\"CONFIDENTIAL\"}"
                    .formatted(name))
            .is(201)
            .id();

    http.get(PATH + "/" + id, erp).refused(404, "not-found");
    http.get(PATH + "/" + id, gm).is(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.state.v1", id)).isNotEmpty();
          assertThat(Events.of("kehu.customer.state.v1", id).getLast().body()).doesNotContain(name);
          assertThat(Events.of("kehu.customer.internal.v1", id).getLast().body()).contains(name);
        });
  }

  @Test
  void anAppMayNotRaiseTheLevel() {
    http.post(
            PATH,
            erp,
            "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"level\":\"RESTRICTED\"}"
                .formatted(Http.fresh("越级")))
        .refused(403, "level-above-clearance");
  }

  @Test
  @Proves({"C-27", "M5"})
  void aSeenDuplicateIsRefusedByName() {
    String name = Http.fresh("重复");
    String phone = Http.freshPhone();
    String id = http.opened(erp, name, "\"contact\":{\"phone\":\"" + phone + "\"}");

    Http.Answer byName =
        http.post(
                PATH,
                erp,
                "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}"
                    .formatted(name.replace("有限公司", "(有限责任公司)")))
            .refused(409, "duplicate");
    assertThat(byName.text("/customerId")).isEqualTo(id);
    assertThat(byName.text("/number")).startsWith("KH-");
    http.post(
            PATH,
            erp,
            "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"contact\":{\"phone\":\"+86 %s\"}}"
                .formatted(Http.fresh("同号"), phone))
        .refused(409, "duplicate");
  }

  @Test
  @Proves("M5")
  void aHiddenDuplicateIsAnOrdinary201HeldForTheArchivist() {
    String name = Http.fresh("隐藏");
    String hidden =
        http.post(
                PATH,
                gm,
                "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"level\":\"RESTRICTED\"}"
                    .formatted(name))
            .is(201)
            .id();

    Http.Answer created =
        http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(name)).is(201);
    assertThat(created.response().body()).doesNotContain(hidden, "suspect", "held");

    String archivist = Http.person("song.dangan", "archivist");
    JsonNode held = http.get(PATH + "/duplicates?limit=200", archivist).is(200).json().at("/items");
    assertThat(held.valueStream().map(pair -> pair.at("/file/id").asString()))
        .contains(created.id());
    http.get(PATH + "/duplicates", gm).refused(403, "right-missing");
    http.get(PATH + "/duplicates", erp).refused(403, "right-missing");

    http.post(PATH + "/duplicates/" + created.id() + "/dismiss", archivist, "{}").is(200);
    http.post(PATH + "/duplicates/" + created.id() + "/dismiss", archivist, "{}")
        .refused(409, "not-held");
  }

  @Test
  @Proves({"C-27", "M5"})
  void ofManyCallersOpeningOneCustomerAtOnceOneWins() throws Exception {
    String name = Http.fresh("争先");
    String body =
        "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"contact\":{\"phone\":\"%s\"}}"
            .formatted(name, Http.freshPhone());

    List<Integer> answers = atOnce(16, () -> http.post(PATH, erp, body).status());

    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
  }

  @Test
  @Proves("M33")
  void ofOneRequestSentManyTimesAtOnceAllGetTheSameFile() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(Http.fresh("一次"));

    List<Http.Answer> answers =
        atOnce(12, () -> http.post(PATH, erp, body, "Idempotency-Key", key));

    assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
    assertThat(answers).extracting(Http.Answer::id).containsOnly(answers.getFirst().id());
  }

  @Test
  void aChangeOfNameHoldsToTheDuplicateRule() {
    String taken = Http.fresh("已有");
    http.opened(erp, taken, "");
    String id = http.opened(erp, Http.fresh("改名"), "");

    http.patch(PATH + "/" + id, erp, "{\"name\":\"" + taken + "\"}", "If-Match", "\"1\"")
        .refused(409, "duplicate");

    String fresh = Http.fresh("新名");
    http.patch(PATH + "/" + id, erp, "{\"name\":\"" + fresh + "\"}", "If-Match", "\"1\"").is(200);
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(fresh))
        .refused(409, "duplicate");
  }

  @Test
  @Proves({"M12", "C-35"})
  void aPatchChangesOnlyWhatItNames() {
    String id = mine(Http.fresh("修改"), ALL_FACTORS);

    http.patch(PATH + "/" + id, erp, "{\"region\":\"北京\"}").refused(428, "if-match-required");
    Http.Answer patched =
        http.patch(
                PATH + "/" + id,
                erp,
                "{\"region\":\"北京\",\"industry\":null,\"contact\":{\"email\":\"a@example.com\"}}",
                "If-Match",
                "\"1\"")
            .is(200);

    assertThat(patched.text("/region")).isEqualTo("北京");
    assertThat(patched.json().has("industry")).isFalse();
    assertThat(patched.text("/contact/email")).isEqualTo("a@example.com");
    assertThat(patched.text("/size")).isEqualTo("LARGE");
    assertThat(patched.header("ETag")).isEqualTo("\"2\"");
    http.patch(PATH + "/" + id, erp, "{\"region\":\"上海\"}", "If-Match", "\"1\"")
        .refused(412, "version-stale");
    JsonNode history = http.get(PATH + "/" + id + "/history", erp).is(200).json().at("/items");
    assertThat(history.valueStream().map(item -> item.at("/item").asString()))
        .contains("region", "industry", "contact.email");
    assertThat(history.toString()).doesNotContain("a@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "",
        "{",
        "{\"name\":null}",
        "{\"name\":\"  \"}",
        "{\"name\":{\"a\":1}}",
        "{\"contact\":\"13800138000\"}",
        "{\"contact\":[null]}",
        "{\"enterprise\":{\"headcount\":\"many\"}}",
        "{\"enterprise\":{\"headcount\":{\"$unset\":1}}}",
        "{\"yearlyVolume\":{\"amount\":null}}",
        "{\"yearlyVolume\":{\"currency\":\"USD\"}}",
        "{\"yearlyVolume\":5}",
        "{\"size\":\"HUGE\"}",
        "{\"$unset\":{\"region\":1}}",
        "{\"contact.phone\":null}",
        "{\"kind\":null}",
        "{\"level\":\"TOP_SECRET\"}",
        "{\"region\":\"\\ud800\"}"
      })
  void aPatchThatMakesNoFileIsRefusedWithWords(String patch) {
    String path = PATH + "/" + mine(Http.fresh("坏补丁"), ALL_FACTORS);

    Http.Answer refused = http.patch(path, erp, patch, "If-Match", "\"1\"");

    assertThat(refused.status()).as(refused.response().body()).isIn(400, 422);
    assertThat(refused.text("/type")).startsWith("urn:kehu:problem:customer:");
    assertThat(http.get(path, erp).is(200).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void badInputIsRefusedItemByItem() {
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\"}").refused(422, "validation-failed");
    http.post(PATH, erp, "{\"kind\":\"ROBOT\",\"name\":\"x\"}").refused(422, "validation-failed");
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"华信\",\"x\":1}")
        .refused(400, "field-unknown");
    Http.Answer wrong =
        http.post(
                PATH,
                erp,
                """
                {"kind":"ENTERPRISE","name":"华信","contact":{"phone":"123"},
                 "enterprise":{"creditCode":"91350100M000100Y44"}}\
                """,
                "Accept-Language",
                "zh-CN")
            .refused(422, "fields-invalid");
    assertThat(wrong.response().body())
        .contains("/contact/phone", "/enterprise/creditCode", "统一社会信用代码");
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"华信\",\"ownerId\":\"st-nobody\"}")
        .refused(422, "owner-unknown");
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"华信\",\"ownerId\":\"st-gone\"}")
        .refused(422, "owner-unknown");
    http.post(PATH, erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"华信\",\"departmentId\":\"no\"}")
        .refused(422, "department-unknown");
    http.get(PATH + "?grade=Z", erp).refused(400, "parameter-invalid");
    http.get(PATH + "?after=broken", erp).refused(400, "cursor-invalid");
  }

  @Test
  @Proves("C-22")
  void anIllegalMoveSaysWhatIsAllowed() {
    String id = mine(Http.fresh("状态"), "");
    http.post(PATH + "/" + id + "/status", erp, "{\"status\":\"COOPERATING\"}").is(200);

    Http.Answer refused =
        http.post(PATH + "/" + id + "/status", erp, "{\"status\":\"POTENTIAL\"}")
            .refused(409, "status-not-allowed");

    assertThat(refused.text("/state")).isEqualTo("COOPERATING");
    assertThat(refused.json().at("/allowedMoves").toString()).isEqualTo("[\"LOST\"]");
    http.post(PATH + "/" + id + "/status", erp, "{\"status\":\"LOST\"}")
        .refused(422, "loss-reason-missing");
    http.post(PATH + "/" + id + "/status", erp, "{\"status\":\"LOST\",\"reason\":\"PRICE\"}")
        .is(200);
  }

  @Test
  @Proves("G-07")
  void nobodyChangesAFileWithoutTheRightOrUnseen() {
    String path = PATH + "/" + mine(Http.fresh("私改"), ALL_FACTORS);
    String feng = Http.person("feng.dakehu", "account-manager");
    String region = "{\"region\":\"北京\"}";
    for (String stranger :
        List.of(
            Http.person("han.xiaoshou", "account-manager"), Http.person("chen.kefu", "agent"))) {
      http.patch(path, stranger, region, "If-Match", "\"1\"").refused(404, "not-found");
    }
    http.patch(path, Http.person("pu.tong", "employee"), region, "If-Match", "\"1\"")
        .refused(403, "right-missing");
    http.patch(path, Http.person("tang.shenji", "auditor"), region, "If-Match", "\"1\"")
        .refused(403, "right-missing");
    assertThat(http.get(path, feng).is(200).text("/region")).isEqualTo("广东");

    http.patch(path, feng, region, "If-Match", "\"1\"").is(200);

    JsonNode change =
        http.get(path + "/history", gm)
            .is(200)
            .json()
            .at("/items")
            .valueStream()
            .filter(item -> item.at("/item").asString().equals("region"))
            .findFirst()
            .orElseThrow();
    assertThat(change.at("/by").asString()).isEqualTo("st-feng-dakehu");
    assertThat(change.at("/before").asString()).isEqualTo("广东");
    assertThat(change.at("/after").asString()).isEqualTo("北京");
  }

  @Test
  @Proves("M3")
  void everyoneSeesOnlyTheirCustomers() {
    String id = mine(Http.fresh("视野"), "");
    String feng = Http.person("feng.dakehu", "account-manager");
    String han = Http.person("han.xiaoshou", "account-manager");

    http.get(PATH + "/" + id, feng).is(200);
    http.get(PATH + "/" + id, Http.person("he.dakehu", "supervisor")).is(200);
    http.get(PATH + "/" + id, gm).is(200);
    for (String stranger :
        List.of(
            han, manager, Http.person("chen.kefu", "agent"), Http.person("pu.tong", "employee"))) {
      http.get(PATH + "/" + id, stranger).refused(404, "not-found");
    }
    http.get(PATH + "/" + id, Http.person("tang.shenji", "auditor")).refused(403, "right-missing");
    http.get(PATH + "/" + id, null).refused(401, "token-missing");
    http.patch(PATH + "/" + id, han, "{\"region\":\"x\"}", "If-Match", "\"1\"")
        .refused(404, "not-found");
    http.get(PATH + "/" + id + "/history", han).refused(404, "not-found");
    http.get(PATH + "/" + id + "/timeline", han).refused(404, "not-found");
    http.get(PATH + "/" + id + "/classification", han).refused(404, "not-found");
    JsonNode seen = http.get(PATH + "?limit=200&total=true", han).is(200).json();
    assertThat(seen.toString()).doesNotContain(id);
    http.post(PATH, Http.person("pu.tong", "employee"), "{}").refused(403, "right-missing");
    http.post(PATH, Http.bi(), "{}").refused(403, "right-missing");
  }

  @Test
  @Proves("G-08")
  void personalDataAreMaskedWithoutTheRight() {
    String phone = Http.freshPhone();
    String id =
        http.post(
                PATH,
                erp,
                """
                {"kind":"INDIVIDUAL","name":"欧阳小红","contact":{"phone":"%s"},
                 "individual":{"birthDate":"1988-06-01"}}\
                """
                    .formatted(phone))
            .is(201)
            .id();

    Http.Answer masked = http.get(PATH + "/" + id, Http.bi()).is(200);
    assertThat(masked.text("/name")).isEqualTo("欧阳**");
    assertThat(masked.json().at("/masked").asBoolean()).isTrue();
    assertThat(masked.response().body()).doesNotContain(phone, "小红", "06-01");
    Http.Answer whole = http.get(PATH + "/" + id, erp).is(200);
    assertThat(whole.text("/name")).isEqualTo("欧阳小红");
    assertThat(whole.text("/contact/phone")).isEqualTo(phone);
    Http.Answer finance = http.get(PATH + "/" + id, Http.person("xu.caiwu", "finance")).is(200);
    assertThat(finance.text("/name")).isEqualTo("欧阳**");
  }

  @Test
  @Proves("C-26")
  void listsAreFilteredAndSearchedInTheMiddleOfAName() {
    String region = "测区" + UUID.randomUUID().toString().substring(0, 8);
    String name = Http.fresh("北海晨曦");
    String a = mine(name, ALL_FACTORS.replace("广东", region));
    String b = http.opened(erp, Http.fresh("其他"), "\"region\":\"" + region + "\"");

    assertThat(ids(http.get(PATH + "?region=" + encoded(region), erp))).containsExactly(b, a);
    assertThat(ids(http.get(PATH + "?grade=A&region=" + encoded(region), erp))).containsExactly(a);
    assertThat(ids(http.get(PATH + "?tier=A2&region=" + encoded(region), erp))).containsExactly(a);
    assertThat(ids(http.get(PATH + "?owner=st-feng-dakehu&region=" + encoded(region), erp)))
        .containsExactly(a);
    assertThat(ids(http.get(PATH + "?q=" + encoded(name.substring(2, 5)), erp))).contains(a);
    assertThat(ids(http.get(PATH + "?q=" + encoded("海晨"), erp))).contains(a);
    String number = http.get(PATH + "/" + a, erp).text("/number");
    assertThat(ids(http.get(PATH + "?q=" + number.toLowerCase(java.util.Locale.ROOT), erp)))
        .containsExactly(a);
    assertThat(ids(http.get(PATH + "?q=" + encoded("。"), erp))).isEmpty();
  }

  @Test
  @Proves("M34")
  void pagingLosesNothingWhileFilesAreAdded() {
    String region = "分页" + UUID.randomUUID().toString().substring(0, 8);
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(http.opened(erp, Http.fresh("分页"), "\"region\":\"" + region + "\""));
    }
    Http.Answer first = http.get(PATH + "?limit=2&total=true&region=" + encoded(region), erp);
    assertThat(first.json().at("/total").asLong()).isEqualTo(5);
    http.opened(erp, Http.fresh("分页"), "\"region\":\"" + region + "\"");
    List<String> found = new ArrayList<>(ids(first));
    Http.Answer page = first;
    while (!page.json().at("/next").isMissingNode()) {
      page =
          http.get(
              PATH + "?limit=2&region=" + encoded(region) + "&after=" + page.text("/next"), erp);
      found.addAll(ids(page));
    }
    assertThat(found).containsExactlyElementsOf(opened.reversed());
  }

  @Test
  @Proves({"M1", "C-80", "C-90"})
  void aClassIsExplainedAndChangedByThoseWhoMay() {
    String id = mine(Http.fresh("分类"), ALL_FACTORS);
    String path = PATH + "/" + id;
    String feng = Http.person("feng.dakehu", "account-manager");

    Http.Answer explained = http.get(path + "/classification", feng).is(200);
    assertThat(explained.text("/grade")).isEqualTo("A");
    assertThat(explained.text("/tier")).isEqualTo("A2");
    assertThat(explained.text("/tierReason/reason")).isEqualTo("GAP_CLOSED_BY_POLICY");
    assertThat(explained.json().at("/factors")).hasSize(4);
    assertThat(explained.json().at("/measures").toString()).contains("专门的项目服务团队");
    http.get(path + "/grade/explain", feng).is(200);

    String toC = "{\"grade\":\"C\",\"reason\":\"年度评估\"}";
    http.post(path + "/classify", feng, toC).refused(403, "class-needs-manager");
    http.post(path + "/classify", feng, "{\"grade\":\"B\",\"reason\":\"年度评估\"}").is(200);
    http.post(path + "/classify", feng, "{\"grade\":\"B\",\"reason\":\"again\"}")
        .refused(409, "class-unchanged");
    http.post(path + "/classify", feng, "{\"reason\":\"nothing\"}").refused(422, "class-missing");
    http.post(path + "/classify", gm, "{\"grade\":\"D\",\"reason\":\"决定\"}").is(200);

    Http.Answer after = http.get(path + "/classification", feng).is(200);
    assertThat(after.json().at("/manual").asBoolean()).isTrue();
    assertThat(after.text("/computedGrade")).isEqualTo("A");
    assertThat(after.json().at("/history")).hasSize(3);
  }

  @Test
  void onlyLeadsHandCustomersOver() {
    String id = mine(Http.fresh("交接"), "");
    String body = "{\"ownerId\":\"st-han-xiaoshou\"}";

    http.post(PATH + "/" + id + "/owner", Http.person("feng.dakehu", "account-manager"), body)
        .refused(403, "handover-not-allowed");
    http.post(PATH + "/" + id + "/owner", erp, body).refused(403, "handover-not-allowed");
    http.post(PATH + "/" + id + "/owner", Http.person("he.dakehu", "supervisor"), body).is(200);
    http.get(PATH + "/" + id, Http.person("feng.dakehu", "account-manager"))
        .refused(404, "not-found");
    http.get(PATH + "/" + id, Http.person("han.xiaoshou", "account-manager")).is(200);
  }

  @Test
  @Proves("M35")
  void aBatchHasOneResultAnItem() {
    String name = Http.fresh("批量");
    String body =
        """
        {"items":[{"kind":"ENTERPRISE","name":"%s"},
                  {"kind":"ENTERPRISE","name":"%s"},
                  {"kind":"ENTERPRISE"},
                  {"kind":"ENTERPRISE","name":"x","no":1},
                  {"kind":"WRONG","name":"x"}]}\
        """
            .formatted(name, name);
    String key = UUID.randomUUID().toString();

    Http.Answer first = http.post(PATH + "/batch", erp, body, "Idempotency-Key", key).is(200);
    Http.Answer again = http.post(PATH + "/batch", erp, body, "Idempotency-Key", key).is(200);

    assertThat(first.json().at("/items").valueStream().map(item -> item.at("/status").asInt()))
        .containsExactly(201, 409, 422, 400, 422);
    assertThat(first.json().at("/succeeded").asInt()).isEqualTo(1);
    assertThat(again.text("/items/0/id")).isEqualTo(first.text("/items/0/id"));
    assertThat(again.json().at("/items/0/replayed").asBoolean()).isTrue();
    http.post(PATH + "/batch", erp, "{\"items\":[]}").refused(422, "validation-failed");
  }

  @Test
  @Proves({"X-01", "X-03"})
  void theCompositionCountsWhatTheAskerSees() {
    String region = "构成" + UUID.randomUUID().toString().substring(0, 8);
    mine(Http.fresh("构成"), ALL_FACTORS.replace("广东", region));
    http.opened(
        erp,
        Http.fresh("构成"),
        "\"region\":\"" + region + "\",\"yearlyVolume\":{\"amount\":\"150000.50\"}");

    JsonNode groups =
        http.get(PATH + "/analysis/composition?by=grade,region", erp).is(200).json().at("/groups");
    List<JsonNode> ours =
        groups
            .valueStream()
            .filter(group -> group.at("/key/region").asString().equals(region))
            .toList();
    assertThat(ours)
        .extracting(group ->
            group.at("/key/grade").asString() + group.at("/yearlyVolume/amount").asString())
        .containsExactlyInAnyOrder("A350000.00", "D150000.50");

    JsonNode seenByFeng =
        http.get(
                PATH + "/analysis/composition?by=region",
                Http.person("han.xiaoshou", "account-manager"))
            .is(200)
            .json();
    assertThat(seenByFeng.toString()).doesNotContain(region);
    http.get(PATH + "/analysis/composition?by=grade,grade", erp).refused(400, "dimension-invalid");
    http.get(PATH + "/analysis/composition?by=color", erp).refused(400, "dimension-invalid");
  }

  @Test
  void theDirectoryIsToldWithWhatFollowsFromIt() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          List<Events.Heard> states = Events.of("kehu.staff.state.v1", "st-li-fu");
          assertThat(states).isNotEmpty();
          assertThat(states.getLast().body())
              .contains("\"deputyOf\":[\"st-wang-zong\"]", "\"leader\":false", "\"key-accounts\"");
        });
    http.put("/api/v1/staff/import", gm, "{}").refused(403, "right-missing");
    http.put(
            "/api/v1/staff/import",
            Http.person("guan.li", "administrator"),
            """
            {"departments":[{"id":"x","name":"X","leaderId":"st-nobody"}],"staff":[]}\
            """)
        .refused(422, "directory-invalid");
    assertThat(
            http.get("/api/v1/departments?limit=200", Http.person("pu.tong", "employee"))
                .is(200)
                .json()
                .at("/items")
                .findValuesAsString("id"))
        .contains("gm-office", "key-accounts", "production")
        .doesNotContain("x");
  }

  private static List<String> ids(Http.Answer list) {
    return list.is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id").asString())
        .toList();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, times).mapToObj(i -> threads.submit(work)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}

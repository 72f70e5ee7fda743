package org.kehu.customer.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

/** Key accounts over HTTP, with broker and database. */
@KehuServiceTest
class KeyAccountIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ACCOUNTS = "/api/v1/key-accounts";
  private static final String RESEARCH =
      "{\"goal\":\"采购规模\",\"information\":\"年报\",\"analysis\":\"稳定增长\",\"report\":\"建议开发\"}";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private String customer;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    customer = http.opened(Http.erp(), Http.fresh("大客户"), "\"ownerId\":\"st-feng-dakehu\"");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String keeper() {
    return Http.person("feng.dakehu", "account-manager");
  }

  private static String head() {
    return Http.person("he.dakehu", "manager");
  }

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private static String serviceManager() {
    return Http.person("sun.jingli", "manager");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private Http.Answer list(String type) {
    String body =
        """
        {"customerId":"%s","type":"%s","source":"MARKET_RESEARCH","priority":"NORMAL",
         "direction":"华南智能制造"}\
        """;
    return http.post(ACCOUNTS, keeper(), body.formatted(customer, type));
  }

  private String screened(String priority) {
    String path = ACCOUNTS + "/" + list("AGREEMENT").is(201).id();
    http.put(path + "/research", keeper(), RESEARCH).is(200);
    http.post(path + "/submit", keeper(), "{}").is(200);
    String word = "{\"priority\":\"%s\",\"channels\":\"高层拜访\"}".formatted(priority);
    http.post(path + "/screen", head(), word).is(200);
    return path;
  }

  private String general(String statement, LocalDate talkedOn) {
    return """
    {"overview":"主营智能控制器","statements":[%s],
     "talk":{"person":"林晓梅","position":"总经理","on":"%s","situation":"订单稳定",
             "policy":"质量优先","viewOfUs":"交付及时"}}\
    """
        .formatted(statement, talkedOn);
  }

  private static final String SECRET = "\"SECRECY\",\"met\":true";
  private static final String OPEN = "\"SECRECY\",\"met\":false";

  private String field(String supervisor, String costMet) {
    return """
    {"on":"%s","managerId":"st-he-dakehu","supervisorId":"%s","findings":"仓储规范",
     "judgements":[{"principle":"INTEGRITY","met":true,"reason":"信用良好"},
                   {"principle":"COOPERATION","met":true,"reason":"积极"},
                   {"principle":"SECRECY","met":true,"reason":"已签保密条款"},
                   {"principle":"COST","met":%s,"reason":"成本水平"}]}\
    """
        .formatted(today(), supervisor, costMet);
  }

  private static String application(int volume, String intention) {
    return """
    {"reason":"行业龙头","tradingPolicy":"月结 30 天","surveyResult":"符合选择原则",
     "goods":[{"product":"智能控制器","amount":{"amount":"800000.00"}}],
     "figures":[{"measure":"YEARLY_VOLUME","value":%d},{"measure":"ORDERS_A_YEAR","value":24}]%s}\
    """
        .formatted(volume, intention);
  }

  private static final String INTENTION = ",\"intention\":\"三年以上长期合作\"";

  private static void unmet(Http.Answer refused, String... codes) {
    refused.refused(409, "key-account-step-unmet");
    assertThat(refused.json().at("/unmet")).extracting(JsonNode::asString).containsExactly(codes);
  }

  private void decide(String path, String how) {
    String approval = http.get(path, keeper()).is(200).text("/approvalId");
    String decision = "/api/v1/approvals/customer/" + approval + "/" + how;
    http.post(decision, chief(), "{\"note\":\"" + how + "\"}").is(200);
  }

  private String status(String path) {
    return http.get(path, keeper()).is(200).text("/status");
  }

  private String attached(String path) {
    String pdf =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="2025.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    return http.sendBytes(
            "POST",
            "/api/v1/files/customer?owner=key-account/" + id(path),
            keeper(),
            pdf.getBytes(StandardCharsets.UTF_8),
            "multipart/form-data; boundary=b")
        .is(201)
        .id();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> told(String path) {
    return Events.of("kehu.customer.v1", id(path)).stream().map(Events.Heard::type).toList();
  }

  private static Optional<JsonNode> task(String id) {
    List<Events.Heard> all = Events.of("kehu.task.state.v1", id);
    return all.isEmpty() || all.getLast().body() == null
        ? Optional.empty()
        : Optional.of(JsonMapper.shared().readTree(all.getLast().body()));
  }

  @Test
  @Proves({"C-98", "C-109", "C-110", "F-21"})
  void fromThePotentialListToTheManagersWord() {
    list("MEMBER").refused(422, "account-type-invalid");
    list("VIP").refused(422, "validation-failed");
    Http.Answer listed = list("AGREEMENT").is(201);
    assertThat(listed.text("/number")).startsWith("DK-");
    list("AGREEMENT").refused(409, "key-account-listed-already");
    String path = ACCOUNTS + "/" + listed.id();
    assertThat(
            http.get(ACCOUNTS + "?status=LISTED&limit=200", keeper()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(listed.id());
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");

    unmet(http.post(path + "/submit", keeper(), "{}"), "RESEARCH_UNFINISHED");
    http.put(path + "/research", keeper(), "{\"report\":\"建议开发\"}")
        .refused(422, "research-out-of-order");
    http.put(path + "/research", keeper(), RESEARCH).is(200);
    http.post(path + "/submit", keeper(), "{}").is(200);
    await().atMost(SOON).until(() -> task(id(path) + "-screening").isPresent());
    String word = "{\"priority\":\"FOCUS\",\"channels\":\"高层拜访，技术交流\"}";
    http.post(path + "/screen", keeper(), word).refused(403, "right-missing");
    http.put(path + "/general-survey", keeper(), "{\"overview\":\"主营\"}")
        .refused(409, "key-account-move-not-allowed");
    JsonNode screened = http.post(path + "/screen", head(), word).is(200).json();
    assertThat(screened.at("/priority").asString()).isEqualTo("FOCUS");
    assertThat(screened.at("/screening/by").asString()).isEqualTo("st-he-dakehu");
    await().atMost(SOON).until(() -> task(id(path) + "-screening").isEmpty());

    http.post(path + "/drop", head(), "{\"reason\":\" \"}").refused(422, "validation-failed");
    http.post(path + "/drop", head(), "{\"reason\":\"客户转型\"}").is(200);
    http.post(path + "/drop", head(), "{\"reason\":\"客户转型\"}")
        .refused(409, "key-account-move-not-allowed");
    list("AGREEMENT").is(201);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(path))
                .contains(
                    "kehu.customer.key-account-listed.v1",
                    "kehu.customer.key-account-researched.v1",
                    "kehu.customer.key-account-submitted.v1",
                    "kehu.customer.key-account-screened.v1",
                    "kehu.customer.key-account-dropped.v1"));
  }

  @Test
  @Proves({"C-98", "C-99", "C-100", "C-101", "C-102", "C-103", "F-19", "F-20", "G-20", "K-17"})
  void bothSurveysAndTheDefinitionComeBeforeTheRecognition() {
    String path = screened("NORMAL");
    String survey = path + "/general-survey";
    String stated = "{\"year\":%d,\"sales\":{\"amount\":\"86000000\"},\"source\":\"决算表\"}";
    unmet(
        http.post(path + "/field-survey", keeper(), field("st-zhou-zhuguan", "true")),
        "OVERVIEW_MISSING",
        "STATEMENTS_MISSING",
        "TALK_MISSING");
    http.put(survey, keeper(), general("{\"year\":2025}", today())).refused(422, "statement-empty");
    String foreign = "{\"year\":2025,\"fileId\":\"%s\"}".formatted(UUID.randomUUID());
    http.put(survey, keeper(), general(foreign, today())).refused(422, "key-account-file-unknown");
    http.put(survey, keeper(), general(stated.formatted(today().getYear()), today().plusDays(1)))
        .refused(422, "key-account-day-ahead");
    http.put(survey, keeper(), general(stated.formatted(today().getYear() - 3), today())).is(200);
    unmet(
        http.post(path + "/application", keeper(), application(400_000, "")),
        "STATEMENTS_OUTDATED",
        "FIELD_SURVEY_MISSING",
        "INTENTION_MISSING",
        "DEFINITION_NOT_MET");
    String paper =
        "{\"year\":%d,\"fileId\":\"%s\"}".formatted(today().getYear() - 1, attached(path));
    http.put(survey, keeper(), general(paper, today())).is(200);

    String visited = path + "/field-survey";
    http.post(visited, keeper(), field("st-he-dakehu", "true"))
        .refused(422, "survey-party-invalid");
    http.post(visited, keeper(), field("st-gone", "true")).refused(422, "survey-party-invalid");
    http.post(visited, keeper(), field("st-zhou-zhuguan", "true").replace("COST", "SECRECY"))
        .refused(422, "principles-incomplete");
    http.post(visited, keeper(), field("st-zhou-zhuguan", "false")).is(200);
    unmet(
        http.post(path + "/application", keeper(), application(800_000, INTENTION)),
        "COST_NOT_MET");
    http.post(visited, keeper(), field("st-zhou-zhuguan", "true").replace(SECRET, OPEN)).is(200);
    unmet(
        http.post(path + "/application", keeper(), application(800_000, INTENTION)),
        "SECRECY_NOT_MET");
    http.post(visited, keeper(), field("st-zhou-zhuguan", "true")).is(200);

    http.post(path + "/application", keeper(), application(800_000, INTENTION)).is(200);
    decide(path, "refuse");
    await().atMost(SOON).until(() -> status(path).equals("SCREENED"));
    http.post(path + "/application", keeper(), application(800_000, INTENTION)).is(200);
    assertThat(status(path)).isEqualTo("APPLIED");
    decide(path, "approve");
    await().atMost(SOON).until(() -> status(path).equals("RECOGNISED"));
    JsonNode kept = http.get(path, keeper()).is(200).json();
    assertThat(kept.at("/generalSurvey/talk/person").asString()).isEqualTo("林晓梅");
    assertThat(kept.at("/application/goods/0/product").asString()).isEqualTo("智能控制器");
    assertThat(kept.at("/fieldSurvey/supervisorId").asString()).isEqualTo("st-zhou-zhuguan");
    JsonNode masked = http.get(path, Http.person("xu.caiwu", "finance")).is(200).json();
    assertThat(masked.at("/generalSurvey/talk/person").asString()).isEqualTo("林**");
    signed(path);
  }

  private void signed(String path) {
    String sign = path + "/agreement";
    String body = "{\"agreementId\":\"%s\"}";
    http.post(sign, keeper(), body.formatted(UUID.randomUUID()))
        .refused(422, "key-account-agreement-unknown");
    String other = agreement("SERVICE");
    unmet(
        http.post(sign, keeper(), body.formatted(id(other))),
        "AGREEMENT_KIND_WRONG",
        "AGREEMENT_NOT_SIGNED");
    String agreement = agreement("KEY_ACCOUNT");
    bind(agreement);
    JsonNode bound = http.post(sign, keeper(), body.formatted(id(agreement))).is(200).json();
    assertThat(bound.at("/status").asString()).isEqualTo("SIGNED");
    assertThat(bound.at("/agreementId").asString()).isEqualTo(id(agreement));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(path))
                .contains(
                    "kehu.customer.key-account-surveyed.v1",
                    "kehu.customer.key-account-applied.v1",
                    "kehu.customer.key-account-decided.v1",
                    "kehu.customer.key-account-signed.v1"));
  }

  private String agreement(String kind) {
    String agreements = "/api/v1/customers/" + customer + "/agreements";
    String body =
        """
        {"kind":"%s","title":"VIP 客户协议","basis":"谈判纪要",
         "terms":{"obligations":"供货与付款","content":"年度供货","from":"%s","until":"%s",
                  "payment":"月结","liability":"万分之五"}}\
        """;
    return agreements
        + "/"
        + http.post(agreements, keeper(), body.formatted(kind, today(), today().plusYears(1)))
            .is(201)
            .id();
  }

  private void bind(String path) {
    String approval = http.post(path + "/submit", keeper(), "{}").is(200).text("/draft/approvalId");
    http.post(
            "/api/v1/approvals/customer/" + approval + "/approve",
            Http.person("zhao.zhuren", "legal"),
            "{\"note\":\"合法合规\"}")
        .is(200);
    http.post(path + "/consult", keeper(), "{}").is(200);
    String signature =
        """
        {"party":"%s",%s,"authority":"法定代表人授权","seal":"合同专用章","signedOn":"%s"}\
        """;
    String ours = signature.formatted("OURS", "\"staffId\":\"st-feng-dakehu\"", today());
    String theirs = signature.formatted("CUSTOMER", "\"name\":\"林晓梅\"", today());
    await().atMost(SOON).until(() -> http.post(path + "/sign", keeper(), ours).status() == 200);
    http.post(path + "/sign", keeper(), theirs).is(200);
  }

  private static String named(String... staffIds) {
    return """
    {"staffIds":["%s"],
     "theirs":{"name":"林晓梅","position":"采购总监","mechanism":"每日微信群，每周例会"}}\
    """
        .formatted(String.join("\",\"", staffIds));
  }

  private String report(String further) {
    return "{\"at\":\"%s\",\"channel\":\"VISIT\",\"with\":\"林晓梅\",\"about\":\"交付计划\"%s}"
        .formatted(clock.instant(), further);
  }

  private JsonNode lapses(String path) {
    return http.get(path, keeper()).is(200).json().at("/lapses");
  }

  @Test
  @Proves({"C-114", "C-105"})
  void twoPersonsKeepContactAndReportOrTheOwnerIsWarned() {
    String path = screened("FOCUS");
    String contacts = path + "/contacts";
    String reports = path + "/reports";
    String both = ",\"given\":\"产能已预留\",\"received\":\"二厂投产\",\"problem\":\"维修周期\"";
    clock.move(Duration.ofDays(3));
    await().atMost(SOON).until(() -> lapses(path).toString().equals("[\"TOO_FEW_PERSONS\"]"));
    await().atMost(SOON).until(() -> task(id(path) + "-contact").isPresent());
    assertThat(task(id(path) + "-contact").orElseThrow().at("/assigneeId").asString())
        .isEqualTo("st-feng-dakehu");
    assertThat(http.get(ACCOUNTS + "?lapsed=true&limit=200", keeper()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id(path));

    http.put(contacts, keeper(), named("st-feng-dakehu", "st-sun-jingli"))
        .refused(403, "right-missing");
    http.put(contacts, head(), named("st-feng-dakehu", "st-feng-dakehu"))
        .refused(422, "contacts-too-few");
    http.put(contacts, head(), named("st-feng-dakehu", "st-gone")).refused(422, "contact-unknown");
    http.get(path, serviceManager()).refused(404, "not-found");
    JsonNode named =
        http.put(contacts, head(), named("st-feng-dakehu", "st-sun-jingli")).is(200).json();
    assertThat(named.at("/lapses")).isEmpty();
    await().atMost(SOON).until(() -> task(id(path) + "-contact").isEmpty());
    assertThat(http.get(path, serviceManager()).is(200).text("/contacts/theirs/name"))
        .isEqualTo("林晓梅");

    http.post(reports, head(), report(both)).refused(409, "not-a-contact");
    http.post(reports, keeper(), report("")).refused(422, "nothing-exchanged");
    http.post(reports, keeper(), report(both).replace("\"at\":\"2", "\"at\":\"3"))
        .refused(422, "key-account-day-ahead");
    http.post(reports, keeper(), report(both).replace("VISIT", "PIGEON"))
        .refused(422, "validation-failed");
    http.post(reports, serviceManager(), report(both)).is(201);
    String told = http.post(reports, keeper(), report(both)).is(201).id();
    JsonNode register = http.get(reports, head()).is(200).json();
    assertThat(register.at("/items/0/id").asString()).isEqualTo(told);
    assertThat(register.at("/items/0/received").asString()).isEqualTo("二厂投产");
    assertThat(register.at("/items/0/with").asString()).isEqualTo("林晓梅");

    clock.move(Duration.ofDays(7));
    await().atMost(SOON).until(() -> lapses(path).toString().equals("[\"NO_REPORT\"]"));
    http.post(reports, keeper(), report(both)).is(201);
    assertThat(lapses(path)).isEmpty();
    clock.move(Duration.ofDays(23));
    await()
        .atMost(SOON)
        .until(() -> lapses(path).toString().equals("[\"TOO_FEW_PERSONS\",\"NO_REPORT\"]"));
    http.post(reports, keeper(), report(both)).is(201);
    assertThat(lapses(path).toString()).isEqualTo("[\"TOO_FEW_PERSONS\"]");
    http.post(reports, serviceManager(), report(both)).is(201);
    assertThat(lapses(path)).isEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(path))
              .contains(
                  "kehu.customer.key-account-contacts-named.v1",
                  "kehu.customer.key-account-contact-lapsed.v1",
                  "kehu.customer.key-account-contact-resumed.v1");
          assertThat(told(told)).contains("kehu.customer.key-account-contact-reported.v1");
          assertThat(Events.of("kehu.customer.v1", told))
              .extracting(Events.Heard::body)
              .noneMatch(body -> body.contains("林晓梅") || body.contains("二厂"));
        });
  }

  @Test
  @Proves({"C-106", "K-17"})
  void theRulesSayWhatAKeyAccountIsAndWhoDoesWhat() {
    String rules = "/api/v1/policies/customer/customer-key-account";
    JsonNode value = http.get(rules, chief()).is(200).json();
    assertThat(value.toString()).contains("市场部", "定期开展市场调研", "总经理办公室", "ORDERS_A_YEAR");
    assertThat(http.get(rules + "/presets", chief()).is(200).json().toString())
        .contains("by-size", "COMPANY_SALES");
  }
}

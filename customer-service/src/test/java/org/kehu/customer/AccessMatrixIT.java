package org.kehu.customer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.OwnerMatrix;
import org.kehu.testkit.access.RuleApproval;
import org.kehu.testkit.access.TokenMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who gets in at this service's own door, and whose things are whose. */
@KehuServiceTest
class AccessMatrixIT {

  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");
  private static final String HE = Http.person("he.dakehu", "supervisor");
  private static final String HE_AS_MANAGER = Http.person("he.dakehu", "manager");
  private static final String YANG = Http.person("yang.zongjian", "supervisor");

  private static final String SUN = Http.person("sun.jingli", "manager");

  private static final String PROJECT_OFFER =
      "{\"kind\":\"CUSTOMISED_SOLUTION\",\"what\":\"防潮控制柜\",\"need\":\"湿度大\"}";
  private static final String RISK =
      """
      {"kind":"MARKET","what":"涨价","likelihood":"LOW","impact":"HIGH","measures":"锁价","open":true}
      """;

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private Door door() {
    return Door.of("customer", port, DescribedClient.create());
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    return new TokenMatrix(Operation.of("customer"), TestSuite.running().issuer()).at(door());
  }

  @TestFactory
  Stream<DynamicTest> everyThingOfItsOwnerAndOfAnother() {
    OwnerMatrix matrix = OwnerMatrix.of("customer");
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("")
        .patch("{\"remark\":\"老客户\"}")
        .read("/history")
        .read("/timeline")
        .read("/classification")
        .read("/grade/explain")
        .read("/sales-forecast")
        .read("/consents")
        .put(
            "/consents",
            """
            {"consents": [{"purpose": "CARE", "granted": true, "method": "WRITTEN",
                           "policyVersion": "隐私政策-2026-03"}]}
            """)
        .read("/contact-load")
        .command("/status", "{\"status\":\"LOST\",\"reason\":\"PRICE\"}")
        .between(HE, YANG)
        .command("/classify", "{\"grade\":\"C\",\"reason\":\"年度评估\"}")
        .command("/owner", "{\"ownerId\":\"st-he-dakehu\"}");
    matrix
        .thing("/api/v1/customers/{id}/transactions/{transactionId}", this::ordered)
        .between(FENG, HAN)
        .read("");
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("/transactions/volume")
        .read("/behaviour")
        .read("/credit")
        .read("/credit/check")
        .command("/credit/problems", "{\"what\":\"逾期\",\"occurredOn\":\"2026-08-15\"}")
        .read("/dossier")
        .put("/dossier/competitors", "{\"competitors\":[]}")
        .read("/dossier/parts")
        .read("/dossier/parts/history")
        .put("/dossier/parts/characteristics", "{\"culture\":\"务实\"}")
        .put("/dossier/parts/decision-making", "{\"makers\":[]}")
        .put("/dossier/parts/business-state", "{\"attitude\":\"积极\"}")
        .put("/dossier/parts/trading-state", "{\"problems\":\"备货\"}")
        .put("/dossier/parts/relationship", "{\"maintenance\":[]}")
        .put("/dossier/parts/needs", "{\"concerns\":\"交付\"}")
        .put("/dossier/parts/background", "{\"history\":\"2003 年成立\"}")
        .put("/dossier/parts/channel", "{\"brands\":[]}")
        .put("/dossier/parts/property", "{\"unit\":\"A1203\"}")
        .read("/loyalty")
        .command("/loyalty/spend", "{\"points\":1,\"reference\":\"S1\",\"reason\":\"兑换\"}")
        .command("/loyalty/coupons", "{\"kind\":\"WELCOME-20\"}")
        .between(HE_AS_MANAGER, SUN)
        .command(
            "/loyalty/earn", "{\"paid\":{\"amount\":\"5\"},\"reference\":\"P1\",\"reason\":\"货款\"}")
        .command("/loyalty/adjust", "{\"points\":1,\"reference\":\"T1\",\"reason\":\"冲回\"}")
        .command("/confirm", "{}");
    agreements(matrix);
    archives(matrix);
    keyAccounts(matrix);
    merges(matrix);
    matrix
        .thing("/api/v1/customers/exports/{exportId}", () -> Map.of("exportId", exported()))
        .between(FENG, HAN)
        .read("");
    views(matrix);
    grants(matrix);
    leads(matrix);
    developmentPlans(matrix);
    salesPlans(matrix);
    accountTeam(matrix);
    commissions(matrix);
    serviceProjects(matrix);
    upkeep(matrix);
    majorMatters(matrix);
    handovers(matrix);
    accounts(matrix);
    analysisReports(matrix);
    qualityAndDelivery(matrix);
    matrix
        .thing("/api/v1/customers/{id}/loyalty/coupons/{couponId}", this::coupon)
        .between(FENG, HAN)
        .command("/redeem", "{\"reference\":\"DD-1\"}");
    matrix
        .thing(
            "/api/v1/customers/{id}/dossier/annual-reports/{year}",
            () -> Map.of("id", file(), "year", "2025"))
        .between(FENG, HAN)
        .put("", "{\"source\":\"企业年报\"}");
    matrix
        .thing("/api/v1/customers/imports/{id}", () -> Map.of("id", imported()))
        .between(FENG, HAN)
        .read("")
        .read("/rejects")
        .read("/kept");
    matrix
        .thing("/api/v1/jobs/customer/{id}", () -> Map.of("id", job()))
        .between(FENG, HAN)
        .read("")
        .command("/cancel", "{}")
        .command("/resume", "{}")
        .command("/undo", "{}");
    matrix
        .thing("/api/v1/files/customer/{id}", this::attached)
        .listedWith("owner=customer/{owner}")
        .between(FENG, HAN)
        .read("")
        .read("/content")
        .delete();
    matrix.thing("/api/v1/notices/{id}", () -> Map.of("id", notice())).between(FENG, HAN).read("");
    matrix
        .thing(
            "/api/v1/staff/{id}/letters/{letterId}",
            () -> Map.of("id", "st-sun-jingli", "letterId", letter()))
        .between(SUN, HAN)
        .read("")
        .command("/revoke", "{\"reason\":\"提前返回\"}");
    approvals().addTo(matrix);
    return matrix
        .everybodys("/api/v1/customers/{id}/transactions", "finance records all customers' orders")
        .everybodys(
            "/api/v1/customers/{id}/transactions/{transactionId}/payments",
            "finance records all customers' payments")
        .everybodys("/api/v1/customers/{id}/credit", "finance assesses all customers")
        .everybodys("/api/v1/staff/{id}", "the directory is open to all of the staff")
        .everybodys("/api/v1/staff/{id}/absence", "nobody is hidden, so another is told 403")
        .everybodys("/api/v1/staff/{id}/letters", "nobody is hidden, so another is told 403")
        .everybodys("/api/v1/webhooks/**", "the administrators' own, each sees all of them")
        .everybodys("/api/v1/customers/fields/**", "the catalogue is the company's")
        .everybodys(
            "/api/v1/customers/duplicates/{id}/dismiss", "the archivist alone sees both sides")
        .at(door());
  }

  private void agreements(OwnerMatrix matrix) {
    String terms = "{\"content\":\"年度供货\"}";
    String agreements = "/api/v1/customers/{id}/agreements";
    matrix
        .thing(agreements + "/{agreementId}", this::agreement)
        .between(FENG, HAN)
        .read("")
        .read("/progress-table")
        .put("/terms", terms)
        .command("/submit", "{}")
        .command("/consult", "{}")
        .command(
            "/sign",
            """
            {"party":"OURS","staffId":"st-feng-dakehu","authority":"经理","seal":"合同专用章",
             "signedOn":"2026-11-01"}
            """)
        .command("/withdraw-draft", "{}")
        .command(
            "/changes",
            "{\"reason\":\"RENEWAL\",\"negotiation\":{\"on\":\"2026-11-01\",\"result\":\"续签\"}}")
        .command("/work", "{\"title\":\"交付\",\"departmentId\":\"sales\",\"dueOn\":\"2027-01-15\"}")
        .command("/meetings", "{\"heldOn\":\"2026-11-01\",\"progress\":\"正常\"}")
        .command("/risks", RISK)
        .between(HE_AS_MANAGER, SUN)
        .command("/terminate", "{\"reason\":\"OTHER\",\"note\":\"停\",\"endsOn\":\"2026-12-31\"}");
    matrix
        .thing(agreements + "/{agreementId}/promises/{place}/confirm", () -> with("place", "1"))
        .between(HE_AS_MANAGER, SUN)
        .command("", "{}");
    matrix
        .thing(agreements + "/{agreementId}/work/{itemId}/progress", () -> with("itemId", null))
        .between(HE_AS_MANAGER, SUN)
        .command("", "{\"percent\":10}");
    matrix
        .thing(agreements + "/{agreementId}/risks/{riskId}", () -> with("riskId", null))
        .between(FENG, HAN)
        .put("", RISK);
    matrix
        .thing("/api/v1/customers/{id}/agreements", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .command("", "{\"kind\":\"SALES\",\"title\":\"合同\",\"basis\":\"谈判\",\"terms\":{}}")
        .read("/coverage");
    matrix.everybodys(agreements + "/{agreementId}/file", "the archivist files all of them");
  }

  private void archives(OwnerMatrix matrix) {
    String archives = "/api/v1/customers/{id}/archives";
    matrix
        .thing(archives + "/{archiveId}", this::archive)
        .between(FENG, HAN)
        .read("")
        .read("/checklist")
        .command("/hand-in", "{\"items\":[{\"code\":\"PLANS\",\"form\":\"COPY\",\"quantity\":1}]}");
    matrix
        .thing(archives, () -> Map.of("id", file()))
        .between(FENG, HAN)
        .command("", archive("2026-11-20"));
    for (String move : List.of("file", "return", "cancel", "verify", "found", "storage")) {
      matrix.everybodys(archives + "/{archiveId}/" + move, "the archivist keeps all of them");
    }
    matrix.everybodys("/api/v1/customers/archives/rounds/**", "the company's own");
    String loans = "/api/v1/customers/loans/{loanId}";
    matrix
        .thing(loans, () -> Map.of("loanId", loan()))
        .between(FENG, HAN)
        .read("")
        .command("/withdraw", "{}")
        .command("/confirm", "{}")
        .command("/lost", "{\"note\":\"遗失\"}");
    for (String move : List.of("hand-out", "return", "traces")) {
      matrix.everybodys(loans + "/" + move, "the archivist keeps all of them");
    }
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("/loans");
  }

  private void keyAccounts(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/key-accounts/{accountId}", () -> Map.of("accountId", keyAccount()))
        .between(FENG, HAN)
        .read("")
        .put("/research", "{\"goal\":\"采购规模\"}")
        .command("/submit", "{}")
        .put("/general-survey", "{\"overview\":\"智能控制器\"}")
        .command(
            "/field-survey",
            """
            {"on":"2026-11-01","managerId":"st-he-dakehu","supervisorId":"st-zhou-zhuguan",
             "findings":"规范","judgements":[
               {"principle":"INTEGRITY","met":true,"reason":"好"},
               {"principle":"COOPERATION","met":true,"reason":"好"},
               {"principle":"SECRECY","met":true,"reason":"好"},
               {"principle":"COST","met":true,"reason":"好"}]}
            """)
        .command(
            "/application",
            """
            {"reason":"龙头","tradingPolicy":"月结","surveyResult":"符合",
             "goods":[{"product":"控制器","amount":{"amount":"800000"}}],
             "figures":[{"measure":"YEARLY_VOLUME","value":800000}]}
            """)
        .command("/agreement", "{\"agreementId\":\"%s\"}".formatted(Ids.next()))
        .command(
            "/reports",
            """
            {"at":"2026-11-01T02:30:00Z","channel":"VISIT","with":"林晓梅","about":"交付",
             "given":"产能"}
            """)
        .read("/reports")
        .between(HE, YANG)
        .command("/screen", "{\"priority\":\"FOCUS\",\"channels\":\"拜访\"}")
        .command("/drop", "{\"reason\":\"转型\"}")
        .put(
            "/contacts",
            """
            {"staffIds":["st-feng-dakehu","st-he-dakehu"],
             "theirs":{"name":"林晓梅","position":"采购总监","mechanism":"每周例会"}}
            """);
  }

  private void merges(OwnerMatrix matrix) {
    String pair = "{\"loserId\":\"%s\"%s}";
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(HE_AS_MANAGER, SUN)
        .command("/merge/preview", pair.formatted(Ids.next(), ""))
        .command("/merge", pair.formatted(Ids.next(), ",\"survivorVersion\":1,\"loserVersion\":1"));
    matrix
        .thing("/api/v1/customers/merges/{mergeId}", () -> Map.of("mergeId", merged()))
        .between(HE_AS_MANAGER, SUN)
        .read("")
        .command("/undo", "{}");
  }

  private String exported() {
    file();
    return http.post(
            "/api/v1/customers/exports",
            FENG,
            "{\"format\":\"CSV\",\"purpose\":\"回访名单\",\"owner\":\"st-feng-dakehu\"}")
        .is(202)
        .id();
  }

  private void views(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/customers/views/{viewId}", () -> Map.of("viewId", savedView()))
        .between(FENG, HAN)
        .read("")
        .patch("{\"name\":\"%s\"}".formatted(Ids.next()))
        .delete()
        .between(HE_AS_MANAGER, SUN)
        .command("/take", "{}");
  }

  private void grants(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .command("/grants", grantBody())
        .read("/grants")
        .read("/access");
    matrix
        .thing("/api/v1/customers/{id}/grants/{grantId}", this::granted)
        .between(FENG, HAN)
        .command("/revoke", "{\"reason\":\"联合拜访取消\"}");
  }

  private Map<String, String> granted() {
    String file = file();
    String grant =
        http.post("/api/v1/customers/" + file + "/grants", FENG, grantBody()).is(201).id();
    return Map.of("id", file, "grantId", grant);
  }

  private String grantBody() {
    String body =
        "{\"staffId\":\"st-chen-kefu\",\"access\":\"READ\",\"until\":\"%s\",\"reason\":\"联合拜访\"}";
    return body.formatted(clock.instant().plus(Duration.ofDays(30)));
  }

  private String savedView() {
    String body = "{\"name\":\"%s\",\"filter\":{\"grade\":\"A\"}}".formatted(Ids.next());
    return http.post("/api/v1/customers/views", FENG, body).is(201).id();
  }

  private String merged() {
    String survivor = file();
    String pair = "{\"loserId\":\"%s\",\"survivorVersion\":1,\"loserVersion\":1}";
    return http.post(
            "/api/v1/customers/" + survivor + "/merge", HE_AS_MANAGER, pair.formatted(file()))
        .is(201)
        .id();
  }

  private void leads(OwnerMatrix matrix) {
    String lead = "/api/v1/customers/leads/{leadId}";
    matrix
        .thing(lead, () -> Map.of("leadId", lead()))
        .between(FENG, HAN)
        .read("")
        .command("/convert", "{\"customerId\":\"%s\"}".formatted(Ids.next()))
        .command("/drop", "{\"reason\":\"已签他家\"}")
        .between(HE_AS_MANAGER, SUN)
        .command("/assign", "{\"staffId\":\"st-feng-dakehu\"}")
        .command("/reward/decision", "{\"agreed\":true}");
    matrix.everybodys(lead + "/reward/payment", "finance pays all of them");
  }

  private void upkeep(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("/form")
        .read("/data-sheet")
        .read("/upkeep")
        .command("/upkeep/confirm", "{\"matters\":[\"CONTACT\"]}")
        .command("/upkeep/reports", "{\"matter\":\"CONTACT\",\"note\":\"电话停用\"}")
        .between(HE_AS_MANAGER, SUN)
        .command("/upkeep/reviews", "{\"outdated\":[],\"finding\":\"信息准确\"}")
        .command("/keeper", "{\"keeperId\":\"st-he-dakehu\"}")
        .command("/delete", "{\"reason\":\"客户已注销\"}");
  }

  private void majorMatters(OwnerMatrix matrix) {
    String path = "/api/v1/customers/major-matters/{matterId}";
    matrix
        .thing(path, () -> Map.of("matterId", matter(FENG, "")))
        .between(FENG, HAN)
        .read("")
        .command("/supplements", "{\"text\":\"招标文件已发出\"}");
    matrix
        .thing(path, () -> Map.of("matterId", matter(HE_AS_MANAGER, ",\"secrecy\":\"谈判中\"")))
        .between(HE_AS_MANAGER, SUN)
        .command("/release", "{}");
    matrix
        .everybodys(path + "/take-in", "the information department takes all of them in")
        .everybodys(path + "/void", "the information department has all of them");
  }

  private String matter(String token, String further) {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String body =
        "{\"customer\":\"%s\",\"kind\":\"DEAL\",\"what\":\"重新招标\",\"happenedOn\":\"%s\"%s}";
    return http.post(
            "/api/v1/customers/major-matters", token, body.formatted(file(), today, further))
        .is(201)
        .id();
  }

  private void handovers(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/customers/handovers/{handoverId}", () -> Map.of("handoverId", handover()))
        .between(HE_AS_MANAGER, SUN)
        .read("")
        .read("/leftovers")
        .read("/customers")
        .put("/successors", "{\"rest\":\"st-feng-dakehu\"}")
        .command("/confirm", "{\"side\":\"BUSINESS\"}")
        .command("/cancel", "{\"reason\":\"留任\"}")
        .command("/begin", "{}");
  }

  private String handover() {
    String path = "/api/v1/customers/handovers";
    String open = path + "?staff=st-lu-lizhi&limit=200";
    http.get(open, HE_AS_MANAGER)
        .is(200)
        .json()
        .at("/items")
        .forEach(one -> {
          if (!one.at("/allowedMoves").isEmpty()) {
            String cancel = path + "/" + one.at("/id").asString() + "/cancel";
            http.post(cancel, HE_AS_MANAGER, "{\"reason\":\"重新登记\"}").is(200);
          }
        });
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
    String body = "{\"staffId\":\"st-lu-lizhi\",\"leavesOn\":\"%s\",\"reason\":\"辞职\"}";
    return http.post(path, HE_AS_MANAGER, body.formatted(day)).is(201).id();
  }

  private void accounts(OwnerMatrix matrix) {
    String path = "/api/v1/customers/account-applications/{applicationId}";
    matrix
        .thing(path, () -> Map.of("applicationId", application()))
        .between(FENG, HAN)
        .read("")
        .command("/filings", "{\"place\":\"SALES\",\"shelf\":\"3-2\"}");
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .command("/account-applications", application("OPENING"));
    matrix
        .everybodys(path + "/record", "finance records all of them")
        .everybodys(path + "/refuse", "finance decides on all of them");
  }

  private String application() {
    String path = "/api/v1/customers/" + file() + "/account-applications";
    return http.post(path, FENG, application("OPENING")).is(201).id();
  }

  private String application(String kind) {
    return """
    {"kind":"%s","reason":"首次合作","paper":{"number":"SQ-1","signedOn":"2026-11-01"}}
    """
        .formatted(kind);
  }

  private void analysisReports(OwnerMatrix matrix) {
    String report = "/api/v1/customers/analysis/reports/{reportId}";
    matrix
        .thing(report, () -> Map.of("reportId", analysisReport()))
        .between(HE_AS_MANAGER, SUN)
        .read("")
        .read("/table")
        .read("/page")
        .put("/findings", "{\"findings\":[],\"measures\":[]}")
        .command("/submit", "{}");
    matrix
        .thing(
            report + "/measures/{place}/outcome",
            () -> Map.of("reportId", analysisReport(), "place", "1"))
        .between(HE_AS_MANAGER, SUN)
        .command("", "{\"result\":\"已落实\"}");
    matrix.everybodys(report + "/adopt", "the general manager adopts all of them");
  }

  private void qualityAndDelivery(OwnerMatrix matrix) {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String check =
        "{\"product\":\"控制器\",\"checkedOn\":\"%s\",\"checked\":\"10\",\"faulty\":\"1\",\"fault\":\"FUNCTION\"}"
            .formatted(today);
    matrix
        .thing("/api/v1/customers/{id}/product-quality", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("")
        .command("", check);
    matrix
        .thing("/api/v1/customers/{id}/product-quality/{recordId}", () -> checked(check))
        .between(FENG, HAN)
        .read("")
        .command("/settle", "{\"what\":\"已更换\"}");
    String wanted = "{\"transactionId\":\"%s\",\"goods\":\"控制器\",\"wantedOn\":\"2999-01-01\"}";
    matrix
        .thing("/api/v1/customers/{id}/deliveries", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("")
        .command("", wanted.formatted(Ids.next()));
    matrix
        .thing("/api/v1/customers/{id}/deliveries/{deliveryId}", () -> delivered(wanted))
        .between(FENG, HAN)
        .read("")
        .command("/confirm", "{\"day\":\"2999-01-01\"}")
        .command("/delay", "{\"cause\":\"雪\",\"beyondControl\":true,\"newDay\":\"2999-01-02\"}")
        .command("/arrive", "{\"day\":\"" + today + "\"}")
        .command("/aftercare", "{\"what\":\"致歉\"}")
        .command("/progress", "{\"what\":\"已告知\"}");
    matrix
        .thing("/api/v1/staff/secrecy-agreements/{agreementId}", this::secrecy)
        .between(SUN, HE_AS_MANAGER)
        .read("")
        .command("/end", "{\"reason\":\"换签\",\"on\":\"2026-12-31\"}");
  }

  private Map<String, String> checked(String check) {
    String customer = file();
    String path = "/api/v1/customers/" + customer + "/product-quality";
    return Map.of("id", customer, "recordId", http.post(path, FENG, check).is(201).id());
  }

  private Map<String, String> delivered(String wanted) {
    Map<String, String> order = ordered();
    String path = "/api/v1/customers/" + order.get("id") + "/deliveries";
    String id = http.post(path, FENG, wanted.formatted(order.get("transactionId"))).is(201).id();
    return Map.of("id", String.valueOf(order.get("id")), "deliveryId", id);
  }

  /**
   * The one of an employee of customer service that has not ended, which is signed anew if need be.
   */
  private Map<String, String> secrecy() {
    String path = "/api/v1/staff/secrecy-agreements";
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1).toString();
    String signed =
        """
        {"staffId":"st-zhou-zhuguan","employment":"FULL_TIME","scope":"客户信息","from":"%s",
         "monthsAfterLeaving":24,"liability":"赔偿","paper":"BM-1","signedOn":"%s"}
        """
            .formatted(today, today);
    Http.Answer answer = http.post(path, SUN, signed);
    String id =
        answer.status() == 201
            ? answer.id()
            : http.get(path + "?staff=st-zhou-zhuguan", SUN).text("/items/0/id");
    return Map.of("agreementId", id);
  }

  private String analysisReport() {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    String body = "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"办公会要求\"}";
    return http.post(
            "/api/v1/customers/analysis/reports",
            HE_AS_MANAGER,
            body.formatted(yesterday.minusDays(1), yesterday))
        .is(201)
        .id();
  }

  private String lead() {
    String body =
        """
        {"companyName":"%s","need":"控制器","source":"NETWORK","channel":"SEARCH_ENGINE",
         "detail":"官网留言","departmentId":"key-accounts"}
        """;
    return http.post("/api/v1/customers/leads", FENG, body.formatted(Http.fresh("线索")))
        .is(201)
        .id();
  }

  private void developmentPlans(OwnerMatrix matrix) {
    String plans = "/api/v1/customers/development-plans/{planId}";
    matrix
        .thing(plans, () -> Map.of("planId", developmentPlan().id()))
        .between(FENG, HAN)
        .read("")
        .command("/adjust", "{\"reason\":\"调整\",\"content\":%s}".formatted(planContent()))
        .command("/tasks", planTask())
        .command("/start", "{}")
        .command(
            "/evaluations", "{\"findings\":\"正常\",\"reached\":[{\"target\":\"新增客户\",\"value\":1}]}")
        .command(
            "/meetings",
            """
            {"heldOn":"%s","attendeeIds":["st-feng-dakehu"],"progress":"正常",
             "experience":"先送样机","improvements":"提前备货"}
            """
                .formatted(day(0)))
        .between(HE_AS_MANAGER, SUN)
        .command("/agree", "{}")
        .command("/close", "{\"result\":\"完成\"}");
    matrix
        .thing(plans + "/tasks/{taskId}/settle", this::developmentTask)
        .between(FENG, HAN)
        .command("", "{\"outcome\":\"DONE\",\"note\":\"已拜访\"}");
  }

  /** So many days from now. */
  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(ahead);
  }

  private String planContent() {
    return """
    {"title":"华南开发计划","demand":"扩产","strategy":"先试用","from":"%s","to":"%s",
     "targets":[{"name":"新增客户","goal":12,"unit":"家"}],"evaluateEveryDays":90}
    """
        .formatted(day(0), day(360));
  }

  private String planTask() {
    return "{\"what\":\"拜访\",\"responsibleId\":\"st-feng-dakehu\",\"dueOn\":\"%s\"}"
        .formatted(day(60));
  }

  private Map<String, String> developmentTask() {
    Http.Answer plan = developmentPlan();
    return Map.of("planId", plan.id(), "taskId", plan.text("/tasks/0/id"));
  }

  private Http.Answer developmentPlan() {
    String body =
        "{\"content\":%s,\"departmentId\":\"key-accounts\",\"tasks\":[%s]}"
            .formatted(planContent(), planTask());
    return http.post("/api/v1/customers/development-plans", FENG, body).is(201);
  }

  private void salesPlans(OwnerMatrix matrix) {
    matrix
        .thing("/api/v1/customers/sales-plans/{planId}", () -> Map.of("planId", salesPlan()))
        .between(FENG, HAN)
        .read("")
        .read("/attainment")
        .command("/revise", salesContent())
        .command("/submit", "{}")
        .command("/adapt", "{\"reason\":\"扩产\",\"content\":%s}".formatted(salesContent()))
        .command("/withdraw", "{}")
        .command("/reviews", "{\"quarter\":1,\"findings\":\"正常\",\"measures\":\"无\"}")
        .between(HE_AS_MANAGER, SUN)
        .command("/close", "{\"result\":\"完成\"}");
  }

  private void accountTeam(OwnerMatrix matrix) {
    String member = "/api/v1/key-accounts/team/{memberId}";
    matrix
        .thing(member, () -> Map.of("memberId", teamMember()))
        .between(HE_AS_MANAGER, SUN)
        .read("")
        .command("/move", "{\"reportsTo\":\"st-wang-zong\"}")
        .command("/leave", "{}");
    matrix
        .thing(
            member + "/duties/{code}/done",
            () -> Map.of("memberId", teamMember(), "code", "TRAINING"))
        .between(HE_AS_MANAGER, SUN)
        .command("", "{\"note\":\"已培训\"}");
  }

  /** Feng in a role, who held none or gives it up. */
  private String teamMember() {
    String team = "/api/v1/key-accounts/team";
    String chief = Http.person("wang.zong", "general-manager");
    for (JsonNode one :
        http.get(team + "?role=MANAGER&limit=200", chief).is(200).json().at("/items")) {
      if (one.at("/staffId").asString().equals("st-feng-dakehu")
          && one.at("/until").isMissingNode()) {
        return one.at("/id").asString();
      }
    }
    String body =
        "{\"staffId\":\"st-feng-dakehu\",\"role\":\"MANAGER\",\"reportsTo\":\"st-he-dakehu\"}";
    return http.post(team, chief, body).is(201).id();
  }

  private static String salesContent() {
    String month = "{\"amount\":\"100\"}";
    String quarter =
        "{\"target\":{\"amount\":\"300\"},\"months\":[%s,%s,%s]}".formatted(month, month, month);
    return "{\"target\":{\"amount\":\"1200\"},\"strategy\":\"稳定\",\"quarters\":[%s]}"
        .formatted(String.join(",", List.of(quarter, quarter, quarter, quarter)));
  }

  private String salesPlan() {
    String customer = file();
    http.post(
            "/api/v1/customers/" + customer + "/classify",
            Http.person("wang.zong", "general-manager"),
            "{\"grade\":\"A\",\"tier\":\"A1\",\"reason\":\"重点\"}")
        .is(200);
    String body =
        "{\"kind\":\"KEY_ACCOUNT\",\"subject\":\"%s\",\"year\":%d,\"content\":%s}"
            .formatted(customer, day(0).getYear(), salesContent());
    return http.post("/api/v1/customers/sales-plans", FENG, body).is(201).id();
  }

  private void commissions(OwnerMatrix matrix) {
    String commission = "/api/v1/customers/commissions/{commissionId}";
    String shares =
        "\"shares\":[{\"staffId\":\"st-feng-dakehu\",\"percent\":60},{\"staffId\":\"st-he-dakehu\",\"percent\":40}]";
    matrix
        .thing(commission, () -> Map.of("commissionId", commission(shares)))
        .between(FENG, HAN)
        .read("")
        .command("/propose", "{%s}".formatted(shares))
        .command("/confirm", "{}")
        .between(HE_AS_MANAGER, SUN)
        .command("/cancel", "{\"reason\":\"误登\"}");
  }

  private String commission(String shares) {
    String customer =
        http.opened(
            Http.erp(),
            Http.fresh("提成"),
            "\"ownerId\":\"st-feng-dakehu\",\"status\":\"COOPERATING\"");
    String body =
        "{\"customerId\":\"%s\",\"dealNumber\":\"HT-1\",\"wonOn\":\"%s\",%s}"
            .formatted(customer, day(0), shares);
    return http.post("/api/v1/customers/commissions", FENG, body).is(201).id();
  }

  private void serviceProjects(OwnerMatrix matrix) {
    String project = "/api/v1/customers/projects/{projectId}";
    String formality = project + "/formalities/{formalityId}";
    String done = "{\"outcome\":\"DONE\",\"note\":\"完成\"}";
    String need = "{\"content\":\"FORMALITIES\",\"what\":\"取证\",\"staffId\":\"st-pu-tong\"}";
    matrix
        .thing(project, () -> Map.of("projectId", project().id()))
        .between(FENG, HAN)
        .read("")
        .command("/discuss", "{\"needs\":[%s]}".formatted(need))
        .command("/plans", projectPlan())
        .command(
            "/formalities",
            """
            {"kind":"TAX_REGISTRATION","authority":"税务局","responsibleId":"st-pu-tong",
             "dueOn":"%s"}
            """
                .formatted(day(60)))
        .command("/operate", "{}")
        .command(
            "/revisits", "{\"on\":\"%s\",\"feedback\":\"稳定\",\"satisfaction\":4}".formatted(day(0)))
        .command("/offers", PROJECT_OFFER)
        .command("/complaints", "{\"caseId\":\"%s\"}".formatted(Ids.next()))
        .command("/work", projectWork())
        .command(
            "/costs",
            "{\"reference\":\"F1\",\"what\":\"差旅\",\"amount\":{\"amount\":\"5\"},\"on\":\"%s\"}"
                .formatted(day(0)))
        .between(HE_AS_MANAGER, SUN)
        .command("/close", "{\"result\":\"完成\"}")
        .command("/abandon", "{\"reason\":\"暂缓\"}");
    matrix
        .thing(project + "/plans/{version}/answer", () -> ofProject("version", "1"))
        .between(FENG, HAN)
        .command("", "{\"confirmed\":true,\"on\":\"%s\",\"note\":\"盖章\"}".formatted(day(0)));
    matrix
        .thing(formality + "/papers", () -> ofProject("formalityId", Ids.next()))
        .between(FENG, HAN)
        .command("", "{\"paper\":\"公司章程\",\"receivedOn\":\"%s\"}".formatted(day(0)));
    matrix
        .thing(formality + "/steps", () -> ofProject("formalityId", Ids.next()))
        .between(FENG, HAN)
        .command("", "{\"state\":\"SUBMITTED\",\"note\":\"已递交\"}");
    matrix
        .thing(project + "/offers/{offerId}/answer", this::projectOffer)
        .between(FENG, HAN)
        .command("", "{\"accepted\":true,\"note\":\"同意\"}");
    matrix
        .thing(project + "/work/{workId}/settle", this::projectWorkGiven)
        .between(FENG, HAN)
        .command("", done);
  }

  private String projectPlan() {
    return """
    {"contents":["FORMALITIES"],"solution":"定制","price":{"amount":"9"},"budget":{"amount":"5"},
     "marginTarget":30,"milestones":[{"what":"投产","responsibleId":"st-feng-dakehu","dueOn":"%s"}]}
    """
        .formatted(day(60));
  }

  private String projectWork() {
    return "{\"kind\":\"PROBLEM\",\"what\":\"缺料\",\"responsibleId\":\"st-feng-dakehu\",\"dueOn\":\"%s\"}"
        .formatted(day(60));
  }

  private Http.Answer project() {
    String body = "{\"customerId\":\"%s\",\"question\":\"设厂\"}".formatted(file());
    return http.post("/api/v1/customers/projects", FENG, body).is(201);
  }

  private Map<String, String> ofProject(String part, String id) {
    return Map.of("projectId", project().id(), part, id);
  }

  private Map<String, String> projectOffer() {
    String project = project().id();
    Http.Answer made =
        http.post("/api/v1/customers/projects/" + project + "/offers", FENG, PROJECT_OFFER);
    return Map.of("projectId", project, "offerId", made.is(200).text("/care/offers/0/id"));
  }

  private Map<String, String> projectWorkGiven() {
    String project = project().id();
    Http.Answer given =
        http.post("/api/v1/customers/projects/" + project + "/work", FENG, projectWork());
    return Map.of("projectId", project, "workId", given.is(200).text("/control/work/0/id"));
  }

  private String keyAccount() {
    String body =
        """
        {"customerId":"%s","type":"AGREEMENT","source":"REFERRAL","priority":"NORMAL",
         "direction":"华南"}
        """;
    return http.post("/api/v1/key-accounts", FENG, body.formatted(file())).is(201).id();
  }

  private static String archive(String startedOn) {
    return """
    {"checklist":"GENERAL","part":"MAIN","occasion":"ORDINARY","startedOn":"%s"}
    """
        .formatted(startedOn);
  }

  private Map<String, String> archive() {
    String customer = file();
    String archives = "/api/v1/customers/" + customer + "/archives";
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String id = http.post(archives, FENG, archive(today)).is(201).id();
    return Map.of("id", customer, "archiveId", id);
  }

  private String loan() {
    Map<String, String> made = archive();
    String path = "/api/v1/customers/" + made.get("id") + "/archives/" + made.get("archiveId");
    String items = "{\"items\":[{\"code\":\"PLANS\",\"form\":\"COPY\",\"quantity\":1}]%s}";
    String storage =
        ",\"storage\":{\"cabinet\":\"1\",\"place\":\"1\",\"protection\":[\"FIRE\",\"DAMP\",\"INSECTS\"],\"locked\":true}";
    http.post(path + "/hand-in", FENG, items.formatted("")).is(200);
    String archivist = Http.person("song.dangan", "archivist");
    String number =
        http.post(path + "/file", archivist, items.formatted(storage)).is(200).text("/number");
    String form = "{\"archiveNumber\":\"%s\",\"kind\":\"LOAN\",\"purpose\":\"核对合同\"}";
    return http.post("/api/v1/customers/loans", FENG, form.formatted(number)).is(201).id();
  }

  private Map<String, String> agreement() {
    String customer = file();
    String body =
        """
        {"kind":"COOPERATION","title":"年度合作","basis":"谈判纪要",
         "terms":{"promises":[{"what":"按期交付","departmentId":"key-accounts"}]}}
        """;
    String id = http.post("/api/v1/customers/" + customer + "/agreements", FENG, body).is(201).id();
    return Map.of("id", customer, "agreementId", id);
  }

  /** A part of an agreement. */
  private Map<String, String> with(String part, @Nullable String id) {
    Map<String, String> all = new HashMap<>(agreement());
    all.put(part, id == null ? Ids.next() : id);
    return all;
  }

  private String file() {
    return http.opened(FENG, Http.fresh("归属"), "\"ownerId\":\"st-feng-dakehu\"");
  }

  private Map<String, String> ordered() {
    String customer = file();
    String order =
        """
        {"orderNumber":"AM-%s","orderedAt":"2026-10-20T02:30:00Z",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"5.00"}}]}\
        """
            .formatted(customer.substring(0, 23));
    String path = "/api/v1/customers/" + customer + "/transactions";
    String id = http.post(path, Http.erp(), order).is(201).id();
    return Map.of("id", customer, "transactionId", id);
  }

  private Map<String, String> coupon() {
    String customer = file();
    String coupons = "/api/v1/customers/" + customer + "/loyalty/coupons";
    String id = http.post(coupons, FENG, "{\"kind\":\"WELCOME-20\"}").is(200).text("/coupons/0/id");
    return Map.of("id", customer, "couponId", id);
  }

  private String imported() {
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(Http.fresh("归属")).getBytes(StandardCharsets.UTF_8);
    return http.sendBytes("POST", "/api/v1/customers/imports", FENG, file, "text/csv").is(202).id();
  }

  /** The job that does an import. */
  private String job() {
    String path = http.get("/api/v1/customers/imports/" + imported(), FENG).is(200).text("/job");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Map<String, String> attached() {
    String owner = file();
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    Http.Answer attached =
        http.sendBytes(
            "POST",
            "/api/v1/files/customer?owner=customer/" + owner,
            FENG,
            body.getBytes(StandardCharsets.UTF_8),
            "multipart/form-data; boundary=b");
    return Map.of("id", attached.is(201).id(), "owner", owner);
  }

  private String letter() {
    String letter =
        "{\"delegateId\":\"st-zhou-zhuguan\",\"powers\":[\"complaint.result\"],\"until\":\"%s\",\"reason\":\"出差\"}";
    String week = clock.instant().plus(Duration.ofDays(7)).toString();
    return http.post("/api/v1/staff/st-sun-jingli/letters", SUN, letter.formatted(week))
        .is(201)
        .id();
  }

  private RuleApproval approvals() {
    return new RuleApproval(
        door(),
        TestSuite.running().issuer(),
        "customer",
        "customer-contact",
        clock.instant().plus(Duration.ofDays(300)));
  }

  private String notice() {
    String request =
        """
        {"recipient": {"kind": "CUSTOMER", "id": "%s"}, "template": "greeting", "purpose": "CARE",
         "values": {"occasion": "中秋", "wish": "祝您安康。"}}
        """;
    return http.post("/api/v1/notices", FENG, request.formatted(file())).is(201).id();
  }
}

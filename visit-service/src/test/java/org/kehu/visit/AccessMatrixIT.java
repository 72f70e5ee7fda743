package org.kehu.visit;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.schedule.DueWork;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.OwnerMatrix;
import org.kehu.testkit.access.RuleApproval;
import org.kehu.testkit.access.TokenMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.kehu.visit.calendar.Week;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in at this service's own door, and whose visits are whose. */
@KehuServiceTest
class AccessMatrixIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final TestIssuer ISSUER = TestSuite.running().issuer();
  private static final String FENG = ISSUER.person("feng.dakehu", "account-manager");
  private static final String HAN = ISSUER.person("han.xiaoshou", "account-manager");

  private static final String YANG = ISSUER.person("yang.zongjian", "supervisor");
  private static final String HE = ISSUER.person("he.dakehu", "supervisor");

  private int weeks;
  private int shiftWeeks;
  private int months;
  private int days;
  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private List<DueWork> dueWork;

  @BeforeEach
  void knowTheCompany() {
    Company.tell();
    soon(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private Door door() {
    return Door.of("visit", port, HTTP);
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    return new TokenMatrix(Operation.of("visit"), ISSUER).at(door());
  }

  @TestFactory
  Stream<DynamicTest> everyThingOfItsOwnerAndOfAnother() {
    OwnerMatrix matrix = OwnerMatrix.of("visit");
    matrix
        .thing("/api/v1/visits/{id}", () -> Map.of("id", visit()))
        .between(FENG, HAN)
        .read("")
        .read("/form")
        .patch("{\"content\":\"了解明年扩产\"}")
        .command("/confirm", "{\"channel\":\"PHONE\"}")
        .command(
            "/prepare",
            """
            {"situationKnown":true,"needsKnown":true,"materials":["BROCHURE"],
             "visitors":[{"staffId":"st-feng-dakehu","duty":"主谈"}]}
            """)
        .command("/conduct", "{\"feedback\":\"希望上门取样\"}")
        .command("/complete", "{\"summary\":\"意向强烈\",\"intention\":\"STRONG\"}")
        .command("/report", "{\"toId\":\"st-he-dakehu\"}")
        .command(
            "/reschedule",
            "{\"plannedAt\":\"%s\",\"reason\":\"客户有会\"}"
                .formatted(clock.instant().plus(Duration.ofDays(2))))
        .command("/cancel", "{\"reason\":\"客户停产\"}")
        .command("/miss", "{\"reason\":\"客户未到\"}");
    matrix
        .thing("/api/v1/files/visit/{id}", this::attached)
        .listedWith("owner=visit/{owner}")
        .between(FENG, HAN)
        .read("")
        .read("/content")
        .delete();
    matrix
        .thing("/api/v1/revisits/{id}", () -> Map.of("id", revisitOf(customer())))
        .between(FENG, HAN)
        .read("")
        .read("/explain")
        .read("/script")
        .command("/agree", "{\"on\":\"%s\"}".formatted(inDays(3)))
        .command(
            "/complete",
            """
            {"mode":"PHONE","satisfied":true,"needs":"明年扩产","summary":"总体满意",
             "answers":{"accuracy":"GOOD","timeliness":"GOOD","attitude":"GOOD"}}
            """);
    matrix
        .thing("/api/v1/revisits/projects/{id}", () -> Map.of("id", project()))
        .between(FENG, HAN)
        .read("")
        .patch("{\"name\":\"三号车间检测\"}")
        .command("/deliver", "{}")
        .command("/close", "{\"reason\":\"设备报废\"}");
    matrix
        .thing("/api/v1/follow-ups/{id}", () -> Map.of("id", followUp()))
        .between(FENG, HAN)
        .read("")
        .patch("{\"what\":\"确认样品\"}")
        .command("/records", "{\"content\":\"电话介绍了方案\"}")
        .command("/hand-over", "{\"toId\":\"st-he-dakehu\"}")
        .command("/close", "{\"outcome\":\"已签协议\"}");
    matrix
        .thing("/api/v1/receptions/rotas/{id}", () -> Map.of("id", rota()))
        .between(YANG, HE)
        .read("")
        .command("/people", "{\"staffIds\":[\"st-han-xiaoshou\"]}")
        .between(HAN, FENG)
        .command("/away", "{\"why\":\"PHONE_CALL\"}")
        .command("/back", "{}");
    matrix
        .thing("/api/v1/receptions/{id}", () -> Map.of("id", reception()))
        .between(HAN, FENG)
        .read("")
        .read("/belonging")
        .command("/invite", "{\"staffId\":\"st-yang-zongjian\"}")
        .command("/identify", "{\"customerId\":\"unknown\"}")
        .command("/end", "{\"result\":\"INTERESTED\"}")
        .command("/deal", "")
        .between(YANG, HE)
        .command(
            "/grabbing",
            "{\"kind\":\"PICKED\",\"belongsToId\":\"st-yang-zongjian\",\"note\":\"挑选客户\"}");
    matrix
        .thing("/api/v1/receptions/inbound/{id}", () -> Map.of("id", inbound(), "expense", "1"))
        .between(FENG, HAN)
        .read("")
        .command(
            "/arrange",
            "{\"expectedAt\":\"%s\",\"place\":\"二号会议室\"}"
                .formatted(clock.instant().plus(Duration.ofDays(2))))
        .command("/receive", "{\"content\":\"参观实验室\"}")
        .command("/cancel", "{\"reason\":\"行程变更\"}")
        .command("/expenses", "{\"what\":\"工作午餐\",\"amount\":{\"amount\":\"600.00\"}}")
        .command("/expenses/{expense}/settle", "{\"spent\":{\"amount\":\"580.00\"}}");
    matrix
        .thing("/api/v1/work-reports/business-reports/{id}", () -> Map.of("id", businessReport()))
        .between(HE, YANG)
        .read("")
        .command("/write", "{\"status\":\"新签六家\",\"expenses\":\"在预算内\",\"outlook\":\"走访\"}")
        .command("/submit", "{}");
    matrix.everybodys(
        "/api/v1/work-reports/business-reports/{id}/note", "the general manager reads all of them");
    matrix
        .thing("/api/v1/work-reports/shift-tables/{id}", () -> Map.of("id", shiftTable()))
        .between(HE, YANG)
        .read("")
        .command("/arrange", "{\"duties\":[]}")
        .command("/publish", "{}")
        .command(
            "/take-over",
            "{\"duty\":{\"staffId\":\"st-feng-dakehu\",\"day\":\"2026-12-07\",\"shift\":\"DAY\"},"
                + "\"staffId\":\"st-he-dakehu\"}");
    matrix
        .thing("/api/v1/visits/market-notes/{id}", () -> Map.of("id", marketNote()))
        .between(FENG, HAN)
        .read("")
        .between(HE, YANG)
        .command("/assess", "{\"use\":\"OFFER\"}");
    matrix
        .thing("/api/v1/visits/maintenance/{id}", () -> Map.of("id", maintenance()))
        .between(FENG, HAN)
        .read("")
        .command("/correct", "{\"content\":\"电话问候\",\"reason\":\"补充\"}");
    matrix.everybodys(
        "/api/v1/visits/maintenance/{id}/check", "the responsible department checks all of them");
    matrix
        .thing("/api/v1/visits/customer-reports/{id}", () -> Map.of("id", customerReport()))
        .between(FENG, HAN)
        .read("")
        .command("/write", "{\"services\":\"本季度检测 46 批\"}")
        .command("/announce", "{\"text\":\"季度报告已备好\"}")
        .command("/deliver", "{\"mode\":\"EMAIL\"}");
    matrix
        .thing("/api/v1/activities/care-days/{id}", () -> Map.of("id", careDay()))
        .between(FENG, HAN)
        .read("")
        .command("/correct", "{\"date\":{\"lunar\":true,\"month\":8,\"day\":15}}")
        .command("/end", "");
    matrix
        .thing("/api/v1/activities/{id}", this::activity)
        .between(FENG, HAN)
        .read("")
        .patch("{\"place\":\"线上\"}")
        .command("/invitations", "{\"customerIds\":[\"unknown\"]}")
        .command("/notices", "{\"text\":\"新增无损检测服务\"}")
        .command("/invitations/{customer}/answer", "{\"accepted\":true}")
        .command("/invitations/{customer}/demand", "{\"what\":\"新增产线检测\"}")
        .command("/costs", "{\"what\":\"场地\",\"amount\":{\"amount\":\"1.00\"}}")
        .command("/hold", "{\"record\":\"照常\",\"attendedIds\":[]}")
        .command("/evaluate", "{\"effect\":\"良好\"}")
        .command("/cancel", "{\"reason\":\"场地不可用\"}");
    matrix
        .thing("/api/v1/meetings/{id}", this::meeting)
        .between(HE, HAN)
        .read("")
        .patch("{\"place\":\"三号会议室\"}")
        .command("/hold", "{\"text\":\"照议程讨论\",\"attendeeIds\":[]}")
        .command("/cancel", "{\"reason\":\"主管外出\"}")
        .command("/tasks/{task}/finish", "{}");
    matrix
        .thing("/api/v1/work-reports/{id}", () -> Map.of("id", report()))
        .between(HAN, FENG)
        .read("")
        .patch("{\"done\":\"完成年度方案\"}")
        .command("/submit", "")
        .between(YANG, HE)
        .command("/read", "{\"comment\":\"已阅\"}");
    new RuleApproval(
            door(), ISSUER, "visit", "revisit-cadence", clock.instant().plus(Duration.ofDays(300)))
        .addTo(matrix);
    return matrix.at(door());
  }

  /** A customer of Feng's department, as customer-service tells it. */
  private static String customer() {
    return customer("A");
  }

  private static String customer(String grade) {
    String id = UUID.randomUUID().toString();
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        1,
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"江南检测设备有限公司",
         "status":"COOPERATING","grade":"%s","ownerId":"st-feng-dakehu","departmentId":"key-accounts",
         "level":"NORMAL","scope":["own:st-feng-dakehu","dep:key-accounts"],"region":"江苏"}
        """
            .formatted(id, grade));
    return id;
  }

  private String revisitOf(String customer) {
    String path = "/api/v1/revisits?customer=" + customer;
    soon(() -> !send("GET", path, null).path("items").isEmpty());
    return send("GET", path, null).at("/items/0/id").asString("");
  }

  /** A project of a customer of Feng's. */
  private String project() {
    String customer = customer();
    revisitOf(customer);
    String body = "{\"customerId\":\"%s\",\"name\":\"二号车间检测\",\"startedOn\":\"%s\"}";
    return send("POST", "/api/v1/revisits/projects", body.formatted(customer, inDays(-1)))
        .path("id")
        .asString("");
  }

  /** The rota of a week of its own, with Han on it. */
  private String rota() {
    String week = Week.containing(LocalDate.of(2027, 1, 4).plusWeeks(weeks++)).code();
    String body = "{\"week\":\"%s\",\"staffIds\":[\"st-han-xiaoshou\"]}".formatted(week);
    return send("POST", "/api/v1/receptions/rotas", body, YANG).path("id").asString("");
  }

  /** A customer of Han's, at an outlet without rota. */
  private String reception() {
    return send("POST", "/api/v1/receptions", "{\"channel\":\"CALL\",\"cameBefore\":\"NO\"}", HAN)
        .path("id")
        .asString("");
  }

  /** Guests whom Feng receives, with an expense that waits. */
  private String inbound() {
    String customer = customer("B");
    revisitOf(customer);
    String body =
        "{\"customerId\":\"%s\",\"guests\":[{\"rank\":\"STAFF\"}],\"expectedAt\":\"%s\"}"
            .formatted(customer, clock.instant().plus(Duration.ofHours(1)));
    String id = send("POST", "/api/v1/receptions/inbound", body).path("id").asString("");
    String money = "{\"what\":\"茶歇\",\"amount\":{\"amount\":\"80.00\"}}";
    send("POST", "/api/v1/receptions/inbound/" + id + "/expenses", money);
    return id;
  }

  /** Han's report of a day of its own. */
  private String report() {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days++);
    String body = "{\"kind\":\"DAILY\",\"period\":\"%s\"}".formatted(day);
    return send("POST", "/api/v1/work-reports", body, HAN).path("id").asString("");
  }

  private String visit() {
    String customer = customer();
    revisitOf(customer);
    String plan =
        "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\",\"content\":\"了解需求\"}";
    return send(
            "POST",
            "/api/v1/visits",
            plan.formatted(customer, clock.instant().plus(Duration.ofHours(1))))
        .path("id")
        .asString("");
  }

  /** A paper of a visit of Feng's. */
  private Map<String, String> attached() {
    String owner = visit();
    String paper =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="minutes.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    String id =
        new VisitApi(port)
            .form("/api/v1/files/visit?owner=visit/" + owner, FENG, paper, "b")
            .is(201)
            .text("/id");
    return Map.of("id", id, "owner", owner);
  }

  /** A meeting that He called and held, with something to do. */
  private Map<String, String> meeting() {
    String body = "{\"kind\":\"OTHER\",\"startsAt\":\"%s\"}".formatted(clock.instant());
    String id = send("POST", "/api/v1/meetings", body, HE).path("id").asString("");
    String minutes =
        """
        {"text":"照议程讨论","attendeeIds":[],
         "tasks":[{"what":"提交方案","ownerId":"st-he-dakehu","dueOn":"%s"}]}
        """
            .formatted(inDays(1));
    JsonNode held = send("POST", "/api/v1/meetings/" + id + "/hold", minutes, HE);
    return Map.of("id", id, "task", held.at("/tasks/0/id").asString(""));
  }

  /** An activity of Feng's that begins now, to which a customer is invited. */
  private String businessReport() {
    YearMonth month = YearMonth.of(2029, 1).plusMonths(months++);
    Instant after = month.plusMonths(1).atDay(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
    DueWork planner =
        dueWork.stream()
            .filter(work -> work.name().equals("visit-business-reports"))
            .findFirst()
            .orElseThrow();
    Call.ofSystem(Caller.system("visit"), null, "matrix").within(() -> planner.run(after));
    String list = "/api/v1/work-reports/business-reports?kind=BUSINESS&month=" + month;
    return send("GET", list, null, HE).at("/items/0/id").asString("");
  }

  private String shiftTable() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    String body =
        "{\"departmentId\":\"key-accounts\",\"week\":\"%s\",\"duties\":[]}"
            .formatted(Week.containing(day.plusWeeks(shiftWeeks++)).code());
    return send("POST", "/api/v1/work-reports/shift-tables", body, HE).path("id").asString("");
  }

  private String maintenance() {
    String customer = customer();
    revisitOf(customer);
    String body =
        "{\"customerId\":\"%s\",\"kind\":\"CARE\",\"channel\":\"PHONE\",\"content\":\"电话\"}";
    return send("POST", "/api/v1/visits/maintenance", body.formatted(customer))
        .path("id")
        .asString("");
  }

  private String customerReport() {
    String customer = customer();
    revisitOf(customer);
    String body = "{\"customerId\":\"%s\",\"kind\":\"SERVICE\"}".formatted(customer);
    return send("POST", "/api/v1/visits/customer-reports", body).path("id").asString("");
  }

  private String marketNote() {
    String body = "{\"kind\":\"MARKET\",\"text\":\"同区域两家新厂投产\",\"tags\":[\"产能\"]}";
    return send("POST", "/api/v1/visits/market-notes", body).path("id").asString("");
  }

  private String careDay() {
    String customer = customer();
    revisitOf(customer);
    String body =
        "{\"customerId\":\"%s\",\"kind\":\"FOUNDING\",\"whose\":\"CUSTOMER\",\"date\":{\"lunar\":false,\"month\":5,\"day\":12}}";
    return send("POST", "/api/v1/activities/care-days", body.formatted(customer))
        .path("id")
        .asString("");
  }

  private Map<String, String> activity() {
    String customer = customer();
    revisitOf(customer);
    String body = "{\"kind\":\"SEMINAR\",\"title\":\"研讨会\",\"startsAt\":\"%s\"}";
    String id =
        send("POST", "/api/v1/activities", body.formatted(clock.instant())).path("id").asString("");
    String invited = "{\"customerIds\":[\"%s\"]}".formatted(customer);
    send("POST", "/api/v1/activities/" + id + "/invitations", invited);
    return Map.of("id", id, "customer", customer);
  }

  private String followUp() {
    String customer = customer();
    revisitOf(customer);
    String next = "{\"customerId\":\"%s\",\"what\":\"寄送样品\",\"dueOn\":\"%s\"}";
    return send("POST", "/api/v1/follow-ups", next.formatted(customer, inDays(10)))
        .path("id")
        .asString("");
  }

  private LocalDate inDays(int days) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(days);
  }

  private JsonNode send(String method, String path, @Nullable String body) {
    return send(method, path, body, FENG);
  }

  private JsonNode send(String method, String path, @Nullable String body, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    try {
      return JsonMapper.shared()
          .readTree(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private static void soon(java.util.concurrent.Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(30)).until(holds);
  }
}

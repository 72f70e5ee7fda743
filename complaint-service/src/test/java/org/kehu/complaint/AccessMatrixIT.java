package org.kehu.complaint;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.OwnerMatrix;
import org.kehu.testkit.access.RuleApproval;
import org.kehu.testkit.access.TokenMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in at this service's own door, and whose cases are whose. */
@KehuServiceTest
class AccessMatrixIT {

  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String LEAD_OF_SALES = Http.person("yang.zongjian", "supervisor");

  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String PLANNED =
      "{\"ownerId\":\"st-chen-kefu\",\"dueAt\":\"2999-01-15T09:30:00Z\",\"checkDueAt\":\"2999-04-15T09:30:00Z\"}";

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private MovableClock clock;

  @BeforeEach
  void knowTheCompany() {
    Company.tell();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private Door door() {
    return Door.of("complaint", port, DescribedClient.create());
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    return new TokenMatrix(Operation.of("complaint"), TestSuite.running().issuer()).at(door());
  }

  @TestFactory
  Stream<DynamicTest> everyThingOfItsOwnerAndOfAnother() {
    OwnerMatrix matrix = OwnerMatrix.of("complaint");
    matrix
        .thing("/api/v1/complaints/{id}", () -> Map.of("id", taken(), "n", "1"))
        .between(OFFICER, SALES)
        .read("")
        .patch("{\"product\":\"面料成分检测\"}")
        .read("/deadlines/explain")
        .command("/acknowledge", "{}")
        .command(
            "/promise",
            "{\"until\":\"%s\",\"reason\":\"仪器送修\"}"
                .formatted(clock.instant().plus(Duration.ofDays(2))))
        .command("/assess", "{\"safety\":false,\"complexity\":\"COMPLEX\",\"impact\":\"SEVERAL\"}")
        .command("/contacts", "{\"channel\":\"TELEPHONE\",\"note\":\"客户再次来电\"}")
        .command("/progress", "{\"content\":\"已重新排期\",\"via\":\"TELEPHONE\"}")
        .command("/pause", "{\"reason\":\"CUSTOMER_MATERIAL\",\"note\":\"等待补寄样品\"}")
        .command("/resume", "{\"reason\":\"样品已到\"}")
        .command("/assign", "{\"assigneeId\":\"st-wu-tousu\"}")
        .command("/transfer", "{\"departmentId\":\"complaint-group\",\"reason\":\"属投诉组职责\"}")
        .command("/investigate", "{}")
        .command(
            "/proposals",
            """
            {"alternatives":[{"title":"重检","description":"免费加急"},
             {"title":"退费","description":"退回加急费"},{"title":"致歉","description":"上门"}],"best":1}
            """)
        .command("/proposals/{n}/accept", "{}")
        .command("/proposals/{n}/refuse", "{\"note\":\"太慢\"}")
        .command(
            "/resolve", "{\"solution\":\"已重检\",\"decisionTold\":true,\"toldVia\":\"TELEPHONE\"}")
        .command("/callbacks", "{\"outcome\":\"NOT_REACHED\"}")
        .command("/close", "{\"summary\":\"客户满意\"}")
        .command("/reopen", "{\"reason\":\"仍有错字\"}")
        .command("/withdraw", "{\"reason\":\"客户撤回\"}")
        .command("/escalate", "{\"step\":\"SUPERVISOR\",\"reason\":\"超出权限\"}")
        .command("/link", "{\"caseId\":\"" + NOBODY + "\",\"relation\":\"SAME_CAUSE\"}")
        .command("/merge", "{\"leadingCaseId\":\"" + NOBODY + "\",\"reason\":\"同一批次\"}")
        .command("/split", "{\"kind\":\"COMPLAINT\",\"description\":\"态度生硬\"}")
        .between(CHIEF, LEAD_OF_SALES)
        .command("/approve", "{\"comment\":\"同意\"}")
        .command("/reject", "{\"comment\":\"请补充\"}");
    matrix
        .thing("/api/v1/complaints/{id}", () -> Map.of("id", grave()))
        .between(OFFICER, SALES)
        .read("/crisis")
        .command("/crisis/ticks", "{\"code\":\"CONTAIN\",\"note\":\"已停用该批报告\"}")
        .between(CHIEF, SALES)
        .command("/crisis/acknowledgements", "{\"departmentId\":\"gm-office\"}");
    matrix
        .thing("/api/v1/corrective-actions/{id}", () -> Map.of("id", planned()))
        .between(OFFICER, SALES)
        .read("")
        .command("/replan", PLANNED.replace("}", ",\"reason\":\"系统升级推迟\"}"))
        .command("/complete", "{\"evidence\":[{\"description\":\"委托单新版截图\"}]}")
        .command("/check", "{\"effective\":true,\"note\":\"抽查 200 份无漏填\"}")
        .command("/cancel", "{\"reason\":\"与另一项重复\"}");
    matrix
        .thing("/api/v1/calls/{id}", () -> Map.of("id", called()))
        .between(AGENT, SALES)
        .read("")
        .command("/answer", "{\"answer\":\"按 GB/T 2910 判定\",\"verified\":true}")
        .command("/promise-callback", "{}")
        .command("/callbacks", "{\"reached\":false}")
        .command("/transfer", "{\"skill\":\"LINE_FAULT\"}")
        .command("/link", "{\"caseId\":\"0192f0c0-0000-7000-8000-00000000dead\"}")
        .between(CHIEF, LEAD_OF_SALES)
        .command("/recording/play", "{\"reason\":\"核对客户原话\"}");
    matrix
        .thing("/api/v1/handbook/{id}", () -> Map.of("id", written()))
        .between(OFFICER, SALES)
        .read("")
        .command("/revise", "{\"text\":" + ENTRY + "}")
        .command("/submit", "{}")
        .command("/uses", "{\"caseId\":\"0192f0c0-0000-7000-8000-00000000dead\",\"helpful\":true}")
        .between(CHIEF, LEAD_OF_SALES)
        .command("/approve", "{}")
        .command("/refuse", "{\"reason\":\"请补充步骤\"}")
        .command("/retire", "{\"reason\":\"标准已更新\"}");
    String why = "{\"reason\":\"事实清楚\"}";
    matrix
        .thing("/api/v1/violations/{id}", () -> Map.of("id", violated()))
        .between(OFFICER, SALES)
        .read("")
        .command("/hear", "{\"statement\":\"当时系统故障\"}")
        .command("/appeal", why)
        .between(CHIEF, LEAD_OF_SALES)
        .command(
            "/propose",
            """
            {"gravity":"LIGHT","sanction":"CRITICISM","reason":"初犯",
             "factors":{"awareness":2,"handling":3,"quality":3}}
            """)
        .command("/approve", why)
        .command("/refuse", why)
        .command("/drop", why)
        .command("/uphold", why);
    matrix
        .thing("/api/v1/suspicions/{id}", () -> Map.of("id", suspected()))
        .between(CHIEF, LEAD_OF_SALES)
        .read("")
        .command("/confirm", why)
        .command("/dismiss", why);
    matrix
        .thing("/api/v1/service-orders/{id}", () -> Map.of("id", ordered()))
        .between(AGENT, SALES)
        .read("")
        .command(
            "/appoint",
            """
            {"technicianId":"st-pu-tong","from":"2998-01-15T01:00:00Z",
             "until":"2998-01-15T03:00:00Z"}
            """)
        .command("/confirm", "{\"via\":\"TELEPHONE\"}")
        .command("/no-show", "{\"by\":\"CUSTOMER\",\"note\":\"无人应门\"}")
        .command("/cancel", "{\"reason\":\"客户自行修好\"}")
        .between(CHIEF, LEAD_OF_SALES)
        .command("/complete", "{\"result\":\"已修好\",\"confirmedVia\":\"TELEPHONE\"}");
    matrix
        .thing("/api/v1/cooperations/{id}", () -> Map.of("id", shared()))
        .between(OFFICER, SALES)
        .read("")
        .command("/slip", "{\"content\":\"已先行重检\"}")
        .command("/cancel", why)
        .between(CHIEF, LEAD_OF_SALES)
        .command(
            "/opinions",
            "{\"departmentId\":\"production\",\"position\":\"AGREE\",\"opinion\":\"同意\"}")
        .command("/ruling", "{\"decision\":\"由生产处重检\"}");
    matrix
        .thing("/api/v1/briefings/{id}", () -> Map.of("id", reported()))
        .between(AGENT, SALES)
        .read("")
        .command("/withdraw", why)
        .between(CHIEF, SALES)
        .command("/acknowledgements", "{\"departmentId\":\"customer-service\",\"reply\":\"增派一人\"}");
    matrix
        .thing("/api/v1/recommendations/{id}", () -> Map.of("id", recommended()))
        .between(AGENT, SALES)
        .read("")
        .command("/answer", "{\"wanted\":true}");
    matrix
        .thing("/api/v1/complaints/links/{id}", () -> Map.of("id", linked()))
        .between(AGENT, SALES)
        .read("")
        .command("/withdraw", why);
    matrix
        .thing("/api/v1/files/complaint/{id}", this::attached)
        .listedWith("owner=case/{owner}")
        .between(OFFICER, SALES)
        .read("")
        .read("/content")
        .delete();
    new RuleApproval(
            door(),
            TestSuite.running().issuer(),
            "complaint",
            "complaint-intake",
            clock.instant().plus(Duration.ofDays(300)))
        .addTo(matrix);
    return matrix.at(door());
  }

  private String called() {
    String body =
        """
        {"rings":2,"topic":"INQUIRY","callerNumber":"13805910001","question":"按哪个标准判定?",
         "recordingReference":"REC-1"}
        """;
    return new Http(port).post("/api/v1/calls", AGENT, body).is(201).text("/id");
  }

  private static final String ENTRY =
      "{\"title\":\"报告逾期\",\"problem\":\"送检两周未出报告\",\"solution\":\"免费加急\"}";

  private String written() {
    String body = "{\"kind\":\"SOLUTION\",\"text\":" + ENTRY + "}";
    return new Http(port).post("/api/v1/handbook", OFFICER, body).is(201).text("/id");
  }

  private String violated() {
    String body =
        """
        {"kind":"SHIRKING","personId":"st-wu-tousu","description":"推托",
         "evidence":[{"description":"来电记录"}]}
        """;
    return new Http(port).post("/api/v1/violations", AGENT, body).is(201).text("/id");
  }

  /** Somebody played recordings for no reason, again. */
  private String suspected() {
    Http http = new Http(port);
    String call = called();
    String player = Http.person("tang.shenji", "general-manager");
    Supplier<String> newest =
        () ->
            http.get("/api/v1/suspicions?limit=1&person=st-tang-shenji", CHIEF)
                .is(200)
                .text("/items/0/id");
    String before = newest.get();
    for (int i = 0; i < 3; i++) {
      http.post("/api/v1/calls/" + call + "/recording/play", player, "{\"reason\":\"。\"}").is(200);
    }
    clock.move(Duration.ofMinutes(11));
    await().atMost(Duration.ofSeconds(90)).until(() -> !newest.get().equals(before));
    return newest.get();
  }

  private String ordered() {
    String body = "{\"kind\":\"REPAIR\",\"caseId\":\"" + taken() + "\",\"description\":\"不制冷\"}";
    return new Http(port).post("/api/v1/service-orders", AGENT, body).is(201).text("/id");
  }

  private String shared() {
    String body =
        """
        {"caseId":"%s","matter":"复核检测流程","departmentIds":["production"],
         "dueAt":"2999-01-15T09:30:00Z"}
        """
            .formatted(taken());
    return new Http(port).post("/api/v1/cooperations", OFFICER, body).is(201).text("/id");
  }

  private String reported() {
    String body = "{\"kind\":\"PROBLEM\",\"content\":\"人手不足\"}";
    return new Http(port).post("/api/v1/briefings", AGENT, body).is(201).text("/id");
  }

  private String linked() {
    return new Http(port)
        .post("/api/v1/complaints/links", AGENT, "{\"purpose\":\"FILING\"}")
        .is(201)
        .text("/id");
  }

  private String recommended() {
    String inquiry =
        new Http(port)
            .post(
                Http.CASES,
                AGENT,
                "{\"kind\":\"INQUIRY\",\"channel\":\"TELEPHONE\",\"description\":\"能否加急\"}")
            .is(201)
            .text("/id");
    String body =
        """
        {"caseId":"%s","item":"express-testing","need":"每月都有急单","via":"TELEPHONE"}
        """
            .formatted(inquiry);
    return new Http(port).post("/api/v1/recommendations", AGENT, body).is(201).text("/id");
  }

  private String planned() {
    String body =
        PLANNED.replace(
            "}",
            """
            ,"kind":"CORRECTIVE","origin":"PATTERN","rootCause":"没有加急必填校验",
             "description":"在委托单增加加急必填校验"}
            """);
    return new Http(port).post("/api/v1/corrective-actions", OFFICER, body).is(201).text("/id");
  }

  private Map<String, String> attached() {
    String owner = taken();
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    String id =
        new Http(port)
            .form("/api/v1/files/complaint?owner=case/" + owner, AGENT, body, "b")
            .is(201)
            .text("/id");
    return Map.of("id", id, "owner", owner);
  }

  /** A crisis event of which the line was alerted. */
  private String grave() {
    Http http = new Http(port);
    String id =
        http.post(
                Http.CASES,
                AGENT,
                """
                {"kind":"COMPLAINT","channel":"TELEPHONE","severity":"CRISIS","description":"报告结论有误"}
                """)
            .is(201)
            .text("/id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(Http.CASES + "/" + id + "/crisis", CHIEF).status() == 200);
    return id;
  }

  private String taken() {
    return new Http(port)
        .post(
            Http.CASES,
            AGENT,
            "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"}")
        .is(201)
        .text("/id");
  }
}

package org.kehu.customer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.timeline.RawEvents;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Service projects over HTTP, with broker and database. */
@KehuServiceTest
class ProjectIT {

  private static final String PROJECTS = "/api/v1/customers/projects";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private MovableClock clock;

  private Http http;
  private String customer;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    customer = http.opened(Http.erp(), Http.fresh("项目"), "\"ownerId\":\"st-han-xiaoshou\"");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String seller() {
    return Http.person("han.xiaoshou", "account-manager");
  }

  private static String clerk() {
    return Http.person("pu.tong", "employee");
  }

  private static String agent() {
    return Http.person("chen.kefu", "agent");
  }

  private static String director() {
    return Http.person("yang.zongjian", "manager");
  }

  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), ZONE).plusDays(ahead);
  }

  private String opened() {
    String body = "{\"customerId\":\"%s\",\"question\":\"拟在南沙设厂\"}".formatted(customer);
    return PROJECTS + "/" + http.post(PROJECTS, seller(), body).is(201).id();
  }

  private static String need(String content, String staffId) {
    return "{\"content\":\"%s\",\"what\":\"按期投产\",\"staffId\":\"%s\"}".formatted(content, staffId);
  }

  private static String needs(String staffId) {
    return "{\"needs\":[%s,%s]}"
        .formatted(need("FORMALITIES", staffId), need("OPERATIONS_SUPPORT", "st-chen-kefu"));
  }

  private String plan(String contents, String price, int due) {
    return """
    {"contents":[%s],"solution":"两班制定制装配线","price":{"amount":"%s"},
     "budget":{"amount":"600.00"},"marginTarget":30,
     "milestones":[{"what":"联调完成","responsibleId":"st-han-xiaoshou","dueOn":"%s"}]}
    """
        .formatted(contents, price, day(due));
  }

  private String plan() {
    return plan("\"FORMALITIES\",\"OPERATIONS_SUPPORT\"", "1000.00", 20);
  }

  private String word(boolean confirmed, int ahead) {
    return "{\"confirmed\":%s,\"on\":\"%s\",\"note\":\"盖章确认书\"}".formatted(confirmed, day(ahead));
  }

  private String confirmed() {
    String path = opened();
    http.post(path + "/discuss", seller(), needs("st-pu-tong")).is(200);
    http.post(path + "/plans", seller(), plan()).is(200);
    http.post(path + "/plans/1/answer", seller(), word(true, 0)).is(200);
    return path;
  }

  private static String step(String state) {
    return "{\"state\":\"%s\",\"note\":\"窗口受理\"}".formatted(state);
  }

  private String work(String kind, String staffId, int due) {
    return "{\"kind\":\"%s\",\"what\":\"协助\",\"responsibleId\":\"%s\",\"dueOn\":\"%s\"}"
        .formatted(kind, staffId, day(due));
  }

  private String cost(String reference, String amount) {
    return "{\"reference\":\"%s\",\"what\":\"差旅\",\"amount\":{\"amount\":\"%s\"},\"on\":\"%s\"}"
        .formatted(reference, amount, day(0));
  }

  private static String done(String further) {
    return "{\"outcome\":\"DONE\",\"note\":\"完成\"%s}".formatted(further);
  }

  private static String id(String path) {
    return path.substring(PROJECTS.length() + 1);
  }

  private List<String> flags(String path) {
    return http.get(path, seller())
        .is(200)
        .json()
        .at("/control/flags")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static String task(String id) {
    List<Events.Heard> all = Events.of("kehu.task.state.v1", id);
    String body = all.isEmpty() ? null : all.getLast().body();
    return body == null ? "" : body;
  }

  private static List<String> told(String path) {
    return Events.of("kehu.customer.v1", id(path)).stream().map(Events.Heard::type).toList();
  }

  private void complaint(String caseId, long sequence, String type) {
    RawEvents.tell(
        "kehu.complaint.v1",
        "kehu.complaint." + type + ".v1",
        "case/" + caseId,
        Map.of(
            "kehusequence", Long.toString(sequence),
            "customerid", customer,
            "level", "0",
            "department", "sales",
            "scope", "own:st-han-xiaoshou dep:sales"),
        "{\"caseId\":\"%s\",\"number\":\"TS-20261123-0001\"}".formatted(caseId));
  }

  @Test
  @Proves({"C-112", "C-113"})
  void aPlanIsMadeForTheCustomerAndConfirmedByThem() {
    String path = opened();
    Http.Answer early = http.post(path + "/plans", seller(), plan());
    early.refused(409, "project-move-not-allowed");
    assertThat(early.json().at("/allowedMoves"))
        .extracting(JsonNode::asString)
        .contains("DISCUSS")
        .doesNotContain("PROPOSE_PLAN", "CLOSE");
    http.get(path, clerk()).refused(404, "not-found");
    http.post(path + "/discuss", seller(), needs("st-gone")).refused(422, "project-staff-unknown");
    http.post(path + "/discuss", seller(), needs("st-pu-tong")).is(200);
    assertThat(http.get(path, clerk()).is(200).text("/status")).isEqualTo("DISCUSSING");
    Http.Answer uncovered =
        http.post(path + "/plans", seller(), plan("\"FORMALITIES\"", "1000", 20));
    uncovered.refused(422, "project-need-uncovered");
    assertThat(uncovered.json().at("/contents"))
        .extracting(JsonNode::asString)
        .containsExactly("OPERATIONS_SUPPORT");
    http.post(path + "/plans", seller(), plan().replace("1000.00", "0"))
        .refused(422, "project-price-invalid");
    http.post(path + "/plans", seller(), plan().replace(day(20).toString(), day(-1).toString()))
        .refused(422, "project-day-past");
    http.post(path + "/plans", seller(), plan()).is(200);
    http.post(path + "/plans/1/answer", seller(), word(true, 1)).refused(422, "project-day-ahead");
    http.post(path + "/plans/1/answer", seller(), word(false, 0)).is(200);
    http.post(path + "/plans/1/answer", seller(), word(true, 0))
        .refused(409, "project-plan-answered");
    http.post(path + "/plans", seller(), plan()).is(200);

    JsonNode agreed = http.post(path + "/plans/2/answer", seller(), word(true, 0)).is(200).json();

    assertThat(agreed.at("/status").asString()).isEqualTo("FORMALITIES");
    assertThat(agreed.at("/planning/plans"))
        .extracting(one -> one.at("/confirmed").asBoolean())
        .containsExactly(false, true);
    String node = agreed.at("/control/work/0/id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(task(node)).contains("PROJECT_MILESTONE", "st-han-xiaoshou");
          assertThat(told(path))
              .containsExactly(
                  "kehu.customer.project-opened.v1",
                  "kehu.customer.project-needs-discussed.v1",
                  "kehu.customer.project-plan-proposed.v1",
                  "kehu.customer.project-plan-refused.v1",
                  "kehu.customer.project-plan-proposed.v1",
                  "kehu.customer.project-plan-confirmed.v1",
                  "kehu.customer.project-work-given.v1");
        });
  }

  @Test
  @Proves({"C-112", "C-113"})
  void formalitiesAreDoneWithTheirDocumentsAndTracked() {
    String path = confirmed();
    String formalities = path + "/formalities";
    String body =
        """
        {"kind":"BUSINESS_REGISTRATION","authority":"市场监督管理局","responsibleId":"st-pu-tong",
         "dueOn":"%s","furtherPapers":["环评批复"]}
        """;
    http.post(formalities, seller(), body.formatted(day(-1))).refused(422, "project-day-past");
    JsonNode added = http.post(formalities, seller(), body.formatted(day(30))).is(200).json();
    String one = formalities + "/" + added.at("/formalities/0/id").asString();
    http.post(path + "/operate", seller(), "{}").refused(409, "project-formalities-open");
    Http.Answer missing = http.post(one + "/steps", clerk(), step("SUBMITTED"));
    missing.refused(409, "project-papers-missing");
    assertThat(missing.json().at("/missing"))
        .extracting(JsonNode::asString)
        .contains("公司章程", "环评批复")
        .hasSize(5);
    String paper = "{\"paper\":\"%s\",\"receivedOn\":\"%s\"}";
    http.post(one + "/papers", clerk(), paper.formatted("护照", day(0)))
        .refused(422, "project-paper-unknown");
    http.post(one + "/papers", clerk(), paper.formatted("公司章程", day(1)))
        .refused(422, "project-day-ahead");
    missing
        .json()
        .at("/missing")
        .forEach(name ->
            http.post(one + "/papers", clerk(), paper.formatted(name.asString(), day(0))).is(200));
    http.post(one + "/steps", agent(), step("SUBMITTED")).refused(403, "project-work-of-another");
    http.post(one + "/steps", clerk(), step("GRANTED"))
        .refused(409, "project-formality-step-invalid");
    http.post(one + "/steps", clerk(), step("SUBMITTED")).is(200);
    http.post(one + "/steps", seller(), step("RETURNED")).is(200);
    http.post(one + "/steps", clerk(), step("SUBMITTED")).is(200);
    http.post(one + "/steps", clerk(), step("GRANTED")).is(200);
    http.post(formalities + "/" + UUID.randomUUID() + "/steps", clerk(), step("GRANTED"))
        .refused(404, "not-found");

    JsonNode operating = http.post(path + "/operate", seller(), "{}").is(200).json();

    assertThat(operating.at("/formalities/0/steps"))
        .extracting(it -> it.at("/state").asString())
        .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "GRANTED");
    assertThat(operating.at("/care/revisitDueOn").asString()).isEqualTo(day(30).toString());
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(task(id(path) + "-revisit")).contains("PROJECT_REVISIT", "st-han-xiaoshou"));
  }

  @Test
  @Proves({"C-113", "C-139", "C-140"})
  void operationsAreSupportedWithRevisitsOffersAndComplaints() {
    String path = confirmed();
    String visit =
        """
        {"on":"%s","feedback":"产线稳定","satisfaction":4,
         "valueAdded":[{"what":"能效诊断","need":"电费上升"}]}
        """;
    http.post(path + "/revisits", seller(), visit.formatted(day(0)))
        .refused(409, "project-move-not-allowed");
    http.post(path + "/operate", seller(), "{}").is(200);
    http.post(path + "/revisits", seller(), visit.formatted(day(1)))
        .refused(422, "project-day-ahead");
    JsonNode held = http.post(path + "/revisits", agent(), visit.formatted(day(0))).is(200).json();
    assertThat(held.at("/care/offers/0/kind").asString()).isEqualTo("VALUE_ADDED_SERVICE");
    assertThat(held.at("/care/revisits/0/offerIds/0")).isEqualTo(held.at("/care/offers/0/id"));
    String solution = "{\"kind\":\"CUSTOMISED_SOLUTION\",\"what\":\"防潮控制柜\",\"need\":\"湿度大\"}";
    http.post(path + "/offers", seller(), solution).is(200);
    String answer = path + "/offers/" + held.at("/care/offers/0/id").asString() + "/answer";
    String yes = "{\"accepted\":true,\"note\":\"下季度实施\"}";
    http.post(answer, seller(), yes).is(200);
    http.post(answer, seller(), yes).refused(409, "project-offer-answered");

    String caseId = UUID.randomUUID().toString();
    String link = "{\"caseId\":\"%s\"}".formatted(caseId);
    http.post(path + "/complaints", seller(), link).refused(422, "project-complaint-unknown");
    complaint(caseId, 1, "case-registered");
    await()
        .atMost(SOON)
        .until(() -> http.post(path + "/complaints", seller(), link).status() == 200);
    String node = http.get(path, seller()).is(200).text("/control/work/0/id");
    String end = "{\"result\":\"投产满一年\"}";
    http.post(path + "/close", seller(), end).refused(403, "right-missing");
    http.post(path + "/close", director(), end).refused(409, "project-work-open");
    http.post(path + "/work/" + node + "/settle", seller(), done("")).is(200);
    http.post(path + "/close", director(), end).refused(409, "project-complaints-open");
    complaint(caseId, 2, "case-closed");
    await()
        .atMost(SOON)
        .until(() -> http.get(path, seller()).json().at("/care/complaints/0/over").asBoolean());

    JsonNode closed = http.post(path + "/close", director(), end).is(200).json();

    assertThat(closed.at("/allowedMoves")).isEmpty();
    assertThat(closed.at("/control/progress").asInt()).isEqualTo(100);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(task(id(path) + "-revisit")).isEmpty();
          assertThat(told(path))
              .contains(
                  "kehu.customer.project-revisit-held.v1",
                  "kehu.customer.project-offer-made.v1",
                  "kehu.customer.project-offer-answered.v1",
                  "kehu.customer.project-complaint-followed.v1")
              .endsWith("kehu.customer.project-closed.v1");
        });
  }

  @Test
  @Proves("X-36")
  void whatCostsTooMuchOrIsLateIsFlaggedAndSolved() {
    String path = confirmed();
    http.post(path + "/work", seller(), work("PROBLEM", "st-pu-tong", 5)).is(200);
    http.post(path + "/costs", seller(), cost("F1", "560.00")).is(200);
    http.post(path + "/costs", seller(), cost("F1", "560.00")).is(200);
    assertThat(flags(path)).containsExactly("COST_NEAR");
    http.post(path + "/costs", Http.person("xu.caiwu", "finance"), cost("F2", "150.00")).is(200);
    assertThat(flags(path)).containsExactly("COST_OVER", "MARGIN_BELOW");
    JsonNode control = http.get(path, seller()).is(200).json().at("/control");
    assertThat(control.at("/cost/amount").asString()).isEqualTo("710.00");
    assertThat(control.at("/margin").asInt()).isEqualTo(29);
    assertThat(control.at("/marginTarget").asInt()).isEqualTo(30);

    clock.move(Duration.ofDays(6));
    await()
        .atMost(SOON)
        .until(() -> flags(path).equals(List.of("COST_OVER", "MARGIN_BELOW", "TIME_OVER")));
    assertThat(
            http.get(PROJECTS + "?flag=TIME_OVER&limit=200", director())
                .is(200)
                .json()
                .at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id(path));
    assertThat(new Http(managementPort).get("/actuator/prometheus", null).is(200).response().body())
        .contains("kehu_customer_projects_off")
        .contains("flag=\"time-over\"");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(task(id(path) + "-control")).contains("PROJECT_CONTROL", "st-han-xiaoshou");
          assertThat(told(path)).endsWith("kehu.customer.project-flags-changed.v1");
        });
    JsonNode late = http.get(path, seller()).is(200).json();
    assertThat(late.at("/control/work/1/overdue").asBoolean()).isTrue();
    String problem = path + "/work/" + late.at("/control/work/1/id").asString() + "/settle";
    http.post(problem, agent(), done("")).refused(403, "project-work-of-another");
    http.post(problem, clerk(), done("")).is(200);
    http.post(problem, clerk(), done("")).refused(409, "project-work-settled");
    assertThat(flags(path)).containsExactly("COST_OVER", "MARGIN_BELOW");
    String reason = "{\"reason\":\"客户暂缓投资\"}";
    http.post(path + "/abandon", director(), reason).is(200);
    assertThat(flags(path)).isEmpty();
    http.post(path + "/costs", seller(), cost("F3", "1")).refused(409, "project-move-not-allowed");
  }

  @Test
  @Proves("C-137")
  void customerServiceAssistsSales() {
    String path = opened();
    String all = path + "/work";
    http.post(all, seller(), work("TRIAL_RUN", "st-pu-tong", 3))
        .refused(422, "project-not-support-staff");
    http.post(all, seller(), work("MILESTONE", "st-chen-kefu", 3))
        .refused(422, "project-milestone-of-plan");
    http.post(all, seller(), work("TRIAL_RUN", "st-chen-kefu", -1))
        .refused(422, "project-day-past");
    http.post(all, seller(), work("TRIAL_RUN", "st-chen-kefu", 3)).is(200);
    http.post(all, seller(), work("CARD_CHARGING", "st-chen-kefu", 4)).is(200);
    JsonNode given = http.post(all, seller(), work("COLLECTION", "st-chen-kefu", 5)).is(200).json();
    String trial = given.at("/control/work/0/id").asString();
    String collection = given.at("/control/work/2/id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(task(trial)).contains("PROJECT_TRIAL_RUN", "st-chen-kefu");
          assertThat(task(collection)).contains("PROJECT_COLLECTION");
        });
    http.post(all + "/" + trial + "/settle", agent(), done("")).is(200);
    http.post(all + "/" + collection + "/settle", agent(), done(""))
        .refused(422, "project-collected-invalid");
    JsonNode collected =
        http.post(
                all + "/" + collection + "/settle",
                agent(),
                done(",\"collected\":{\"amount\":\"150000.00\"}"))
            .is(200)
            .json();
    assertThat(collected.at("/control/collected/amount").asString()).isEqualTo("150000.00");
    await().atMost(SOON).untilAsserted(() -> assertThat(task(trial)).isEmpty());
  }

  @Test
  @Proves({"C-112", "X-36"})
  void badInputIsRefusedAndTheValuesAreAPolicy() {
    http.post(PROJECTS, seller(), "{\"question\":\"设厂\"}").refused(422, "validation-failed");
    String unknown = "{\"customerId\":\"%s\",\"question\":\"设厂\"}";
    http.post(PROJECTS, seller(), unknown.formatted(UUID.randomUUID())).refused(404, "not-found");
    String path = opened();
    http.post(path + "/discuss", seller(), "{\"needs\":[]}").refused(422, "validation-failed");
    http.post(path + "/costs", seller(), cost("F 1", "1")).refused(422, "validation-failed");
    http.post(
            path + "/costs",
            seller(),
            cost("F1", "1").replace(day(0).toString(), day(1).toString()))
        .refused(422, "project-day-ahead");
    http.post(path + "/work/" + UUID.randomUUID() + "/settle", seller(), done(""))
        .refused(404, "not-found");
    http.get(PROJECTS + "/" + UUID.randomUUID(), seller()).refused(404, "not-found");
    http.get(PROJECTS + "?customer=" + customer + "&status=CONSULTING", seller()).is(200);
    assertThat(
            http.get(
                    "/api/v1/policies/customer/customer-project",
                    Http.person("wang.zong", "general-manager"))
                .is(200)
                .json()
                .toString())
        .contains("公司章程", "supportDepartments");
  }
}

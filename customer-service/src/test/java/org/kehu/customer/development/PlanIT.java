package org.kehu.customer.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Development plans over HTTP, with broker and database. */
@KehuServiceTest
class PlanIT {

  private static final String PLANS = "/api/v1/customers/development-plans";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String employee;
  private String seller;
  private String director;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    employee = Http.person("pu.tong", "employee");
    seller = Http.person("han.xiaoshou", "account-manager");
    director = Http.person("yang.zongjian", "manager");
  }

  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), ZONE).plusDays(ahead);
  }

  private String content(int goal, int to) {
    return """
    {"title":"华南控制器客户开发","demand":"设备厂扩产","strategy":"先试用再签约","marketing":"工业展",
     "from":"%s","to":"%s","targets":[{"name":"新增客户","goal":%d,"unit":"家"}],
     "evaluateEveryDays":30}
    """
        .formatted(day(0), day(to), goal);
  }

  private String task(String staffId, int due) {
    return "{\"what\":\"拜访三家设备厂\",\"responsibleId\":\"%s\",\"dueOn\":\"%s\"}"
        .formatted(staffId, day(due));
  }

  private String plan(String tasks) {
    return "{\"content\":%s,\"departmentId\":\"sales\",\"tasks\":[%s]}"
        .formatted(content(12, 90), tasks);
  }

  private String adjusted(int goal, int to) {
    return "{\"reason\":\"评估后上调\",\"content\":%s}".formatted(content(goal, to));
  }

  private String meeting(int ahead, String attendee, String next) {
    return """
    {"heldOn":"%s","attendeeIds":["%s"],"progress":"已拜访三家","experience":"先送样机",
     "improvements":"提前备货","nextStage":[%s]}
    """
        .formatted(day(ahead), attendee, next);
  }

  private static String reached(String target) {
    return "{\"reached\":[{\"target\":\"%s\",\"value\":4}],\"findings\":\"进度正常\"}"
        .formatted(target);
  }

  @Test
  @Proves("C-108")
  void aPlanRunsFromDraftToItsEndAndKeepsEveryVersion() {
    String id = http.post(PLANS, seller, plan("")).is(201).id();
    String path = PLANS + "/" + id;
    Http.Answer early = http.post(path + "/start", seller, "{}");
    early.refused(409, "development-move-not-allowed");
    assertThat(early.json().at("/allowedMoves"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("ADJUST", "ADD_TASK", "AGREE");
    http.post(path + "/agree", director, "{}").refused(409, "development-without-tasks");
    http.post(path + "/tasks", seller, task("st-gone", 9))
        .refused(422, "development-staff-unknown");
    http.post(path + "/tasks", seller, task("st-pu-tong", 99))
        .refused(422, "development-due-outside");
    http.get(path, employee).refused(404, "not-found");
    String taskId =
        http.post(path + "/tasks", seller, task("st-pu-tong", 9)).is(200).text("/tasks/0/id");
    http.post(path + "/agree", seller, "{}").refused(403, "right-missing");
    http.post(path + "/agree", director, "{}").is(200);
    http.post(path + "/start", seller, "{}").is(200);
    http.post(path + "/evaluations", seller, reached("无此目标"))
        .refused(422, "development-target-invalid");
    http.post(path + "/evaluations", seller, reached("新增客户")).is(200);
    http.post(path + "/adjust", seller, adjusted(15, -1))
        .refused(422, "development-period-invalid");
    JsonNode next = http.post(path + "/adjust", seller, adjusted(15, 90)).is(200).json();
    assertThat(next.at("/versions"))
        .extracting(one -> one.at("/targets/0/goal").asInt())
        .containsExactly(12, 15);
    assertThat(next.at("/versions/1/reason").asString()).isEqualTo("评估后上调");

    String settle = path + "/tasks/" + taskId + "/settle";
    String done = "{\"outcome\":\"DONE\",\"note\":\"三家已拜访\"}";
    http.post(settle, seller, done).refused(403, "development-task-of-another");
    http.post(path + "/close", director, "{\"result\":\"完成\"}")
        .refused(409, "development-tasks-open");
    http.post(path + "/tasks/" + UUID.randomUUID() + "/settle", employee, done)
        .refused(404, "not-found");
    http.post(settle, employee, done).is(200);
    http.post(settle, employee, done).refused(409, "development-task-settled");
    http.post(path + "/close", director, "{\"result\":\"新增 15 家\"}").is(200);

    assertThat(http.get(path, seller).is(200).json().at("/allowedMoves")).isEmpty();
    assertThat(
            http.get(PLANS + "?responsible=st-pu-tong&status=CLOSED", employee)
                .is(200)
                .json()
                .at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.development-plan-drafted.v1",
                    "kehu.customer.development-plan-task-given.v1",
                    "kehu.customer.development-plan-agreed.v1",
                    "kehu.customer.development-plan-started.v1",
                    "kehu.customer.development-plan-evaluated.v1",
                    "kehu.customer.development-plan-adjusted.v1",
                    "kehu.customer.development-plan-task-settled.v1",
                    "kehu.customer.development-plan-closed.v1"));
  }

  @Test
  @Proves("C-111")
  void aProgressMeetingArrangesTheNextStage() {
    String id = http.post(PLANS, seller, plan(task("st-han-xiaoshou", 9))).is(201).id();
    String path = PLANS + "/" + id;
    String next = task("st-pu-tong", 30);
    http.post(path + "/meetings", seller, meeting(0, "st-han-xiaoshou", next))
        .refused(409, "development-move-not-allowed");
    http.post(path + "/agree", director, "{}").is(200);
    http.post(path + "/start", seller, "{}").is(200);
    http.post(path + "/meetings", seller, meeting(1, "st-han-xiaoshou", next))
        .refused(422, "development-day-ahead");
    http.post(path + "/meetings", seller, meeting(0, "st-gone", next))
        .refused(422, "development-staff-unknown");
    http.post(path + "/meetings", seller, "{\"progress\":\"已拜访三家\"}")
        .refused(422, "validation-failed");

    JsonNode held =
        http.post(path + "/meetings", seller, meeting(0, "st-han-xiaoshou", next)).is(200).json();

    assertThat(held.at("/meetings/0/experience").asString()).isEqualTo("先送样机");
    assertThat(held.at("/tasks/1/meetingId")).isEqualTo(held.at("/meetings/0/id"));
    assertThat(held.at("/meetings/0/taskIds/0")).isEqualTo(held.at("/tasks/1/id"));
    http.get(path, employee).is(200);
    String taskId = held.at("/tasks/1/id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .endsWith(
                    "kehu.customer.development-plan-meeting-held.v1",
                    "kehu.customer.development-plan-task-given.v1"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", taskId).getLast().body())
                .contains("DEVELOPMENT_TASK", "\"assigneeId\":\"st-pu-tong\""));
  }

  @Test
  @Proves("C-108")
  void nobodyAgreesToAPlanOfTheirOwnAndBadInputIsRefused() {
    String id = http.post(PLANS, director, plan(task("st-han-xiaoshou", 9))).is(201).id();
    http.post(PLANS + "/" + id + "/agree", director, "{}").refused(409, "development-own-plan");
    http.post(PLANS, seller, "{\"tasks\":[]}").refused(422, "validation-failed");
    http.post(PLANS, seller, plan("").replace("sales", "nowhere"))
        .refused(422, "department-unknown");
    http.get(PLANS + "/" + UUID.randomUUID(), seller).refused(404, "not-found");
  }
}

package org.kehu.visit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Customers are revisited about their projects: while they run, and by their age afterwards. */
@KehuServiceTest
class ProjectIT {

  private static final String PROJECTS = "/api/v1/revisits/projects";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);
  private String customer = "";

  @BeforeEach
  void knowACustomer() {
    api = new VisitApi(port);
    Company.tell();
    customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private Answer open(LocalDate startedOn, String more) {
    return api.post(
        PROJECTS,
        FENG,
        "{\"customerId\":\"%s\",\"name\":\"二号车间年度检测\",\"startedOn\":\"%s\"%s}"
            .formatted(customer, startedOn, more));
  }

  private static String deliveredOn(LocalDate day) {
    return ",\"deliveredOn\":\"%s\"".formatted(day);
  }

  private static String path(Answer project) {
    return PROJECTS + "/" + project.text("/id");
  }

  /** Its revisit file. */
  private List<JsonNode> file(Answer project) {
    return api.get("/api/v1/revisits?project=" + project.text("/id"), HE)
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .toList();
  }

  private JsonNode planned(Answer project) {
    eventually(() ->
        assertThat(file(project))
            .filteredOn(one -> one.get("status").asString().equals("PLANNED"))
            .hasSize(1));
    return file(project).stream()
        .filter(one -> one.get("status").asString().equals("PLANNED"))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(JsonNode revisit, String field) {
    return LocalDate.parse(revisit.get(field).asString());
  }

  private void made(JsonNode revisit) {
    api.post(
            "/api/v1/revisits/" + revisit.get("id").asString() + "/complete",
            FENG,
            """
            {"mode":"ON_SITE","satisfied":true,"needs":"项目进展顺利，明年增加两个测点","summary":"总体满意",
             "answers":{"accuracy":"GOOD","timeliness":"GOOD","attitude":"GOOD","other":"希望附英文报告"}}
            """)
        .is(200);
  }

  @Test
  @Proves({"V-16", "V-19", "V-20", "V-24", "V-25", "V-27", "V-28", "F-22"})
  void aProjectIsRevisitedWhileItRunsAndMonthlyInTheYearAfterDelivery() {
    Answer project = open(today().minusDays(10), "").is(201);
    assertThat(project.text("/number")).matches("XM-\\d{8}-\\d{4,}");
    JsonNode running = planned(project);
    assertThat(running.get("cadence").asString()).isEqualTo("PROJECT");
    assertThat(day(running, "latestOn")).isEqualTo(today().minusDays(10).plusMonths(1));
    made(running);
    assertThat(day(planned(project), "latestOn")).isEqualTo(today().plusMonths(1));

    api.post(path(project) + "/deliver", FENG, "{}").is(200);
    api.post(path(project) + "/deliver", FENG, "{}").refuses(409, "project-state-refused");

    assertThat(day(planned(project), "latestOn")).isEqualTo(today().plusMonths(1));
    assertThat(file(project))
        .as("the revisit file holds what was made and what is owed")
        .hasSize(2)
        .anySatisfy(one -> assertThat(one.at("/outcome/needs").asString("")).contains("增加两个测点"));
    eventually(() ->
        assertThat(told(project.text("/id")))
            .containsExactly("project-opened", "project-delivered"));
  }

  @Test
  @Proves({"V-19", "K-03"})
  void anOldProjectIsRevisitedQuarterlyBesideTheCustomersOwnCadence() {
    Answer project = open(today().minusYears(3), deliveredOn(today().minusYears(2))).is(201);
    JsonNode late = planned(project);
    assertThat(day(late, "dueOn")).as("caught up").isAfter(today());
    made(late);

    assertThat(day(planned(project), "latestOn")).isEqualTo(today().plusMonths(3));
    assertThat(
            api.get("/api/v1/revisits?customer=" + customer + "&cadence=GRADE", FENG)
                .body()
                .get("items"))
        .hasSize(1);
  }

  @Test
  @Proves("V-20")
  void aProjectGivenToAnotherTakesItsRevisitsAlongAndAClosedOneHasNone() {
    Answer project = open(today(), "").is(201);
    planned(project);
    Answer given =
        api.send(
                "PATCH",
                path(project),
                FENG,
                "{\"ownerId\":\"st-he-dakehu\"}",
                "If-Match",
                project.etag())
            .is(200);
    assertThat(given.text("/name")).isEqualTo("二号车间年度检测");
    eventually(
        () -> assertThat(planned(project).get("ownerId").asString()).isEqualTo("st-he-dakehu"));

    api.post(path(project) + "/close", HE, "{\"reason\":\"设备报废\"}").is(200);

    eventually(() ->
        assertThat(file(project))
            .singleElement()
            .satisfies(one ->
                assertThat(one.at("/withdrawnBecause").asString("")).isEqualTo("PROJECT_CLOSED")));
    assertThat(api.get(PROJECTS + "?status=CLOSED&customer=" + customer, HE).body().get("items"))
        .hasSize(1);
  }

  @Test
  @Proves("M3")
  void projectsAreHiddenWithTheirCustomer() {
    Answer project = open(today(), "").is(201);

    VisitApi.tellCustomer(customer, 2, "st-feng-dakehu", "key-accounts", "CONFIDENTIAL");

    eventually(() -> api.get(path(project), HE).refuses(404, "not-found"));
    assertThat(api.get(PROJECTS + "?customer=" + customer, HE).body().get("items")).isEmpty();
  }

  @Test
  void badInputsAreRefused() {
    api.post(PROJECTS, FENG, "{}").refuses(422, "validation-failed");
    open(today().plusDays(1), "").refuses(422, "project-dates-implausible");
    open(today(), deliveredOn(today().minusDays(1))).refuses(422, "project-dates-implausible");
    open(today(), deliveredOn(today().plusDays(1))).refuses(422, "project-dates-implausible");
    open(today(), ",\"ownerId\":\"st-nobody\"").refuses(422, "colleague-unknown");
    Answer project = open(today(), "").is(201);
    Answer closed = api.post(path(project) + "/close", FENG, "{\"reason\":\"误录\"}").is(200);
    api.send("PATCH", path(project), FENG, "{\"name\":\"别名\"}", "If-Match", closed.etag())
        .refuses(409, "project-state-refused");
  }
}

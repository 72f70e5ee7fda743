package org.kehu.visit.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Meetings: agenda, minutes, and tasks that come back until they are done. */
@KehuServiceTest
class MeetingIT {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private MeetingPlanner planner;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
    eventually(
        () -> assertThat(Company.staffIds().allMatch(id -> staff.byId(id).isPresent())).isTrue());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private Answer plan(String kind, Instant startsAt) {
    return api.post(
        MEETINGS,
        HE,
        """
        {"kind":"%s","title":"大客户专员例会","startsAt":"%s","place":"二号会议室",
         "participantIds":["st-feng-dakehu"],"agenda":[{"topic":"本周拜访安排"}]}
        """
            .formatted(kind, startsAt));
  }

  private static String path(Answer meeting) {
    return MEETINGS + "/" + meeting.text("/id");
  }

  private Answer hold(Answer meeting, String token) {
    return api.post(
        path(meeting) + "/hold",
        token,
        """
        {"text":"逐项讨论了三家大客户","attendeeIds":["st-feng-dakehu","st-he-dakehu"],
         "tasks":[{"what":"提交三套整改方案","ownerId":"st-feng-dakehu","dueOn":"%s"}]}
        """
            .formatted(today().plusDays(3)));
  }

  private String tasks(String token) {
    return api.get("/api/v1/me/tasks?limit=200", token).is(200).response().body();
  }

  @Test
  @Proves({"X-24", "X-27", "X-34"})
  void whatAMeetingLeavesOpenIsOpenWorkAndComesBackInTheNext() {
    Answer meeting = plan("REVIEW", clock.instant()).is(201);
    assertThat(meeting.text("/number")).matches("HY-\\d{8}-\\d{4,}");
    assertThat(meeting.body().get("minutes").asInt()).isEqualTo(60);
    assertThat(api.get(path(meeting), FENG).is(200).text("/agenda/0/topic")).contains("拜访");

    hold(meeting, FENG).refuses(403, "meeting-not-yours");
    Answer held = hold(meeting, HE).is(200);
    assertThat(held.text("/status")).isEqualTo("HELD");
    String task = held.text("/tasks/0/id");
    eventually(() -> assertThat(tasks(FENG)).contains("meeting/" + meeting.text("/id")));

    Answer next = plan("REVIEW", clock.instant().plus(Duration.ofDays(7))).is(201);
    assertThat(next.body().get("agenda").valueStream())
        .anySatisfy(item -> {
          assertThat(item.at("/taskId").asString("")).isEqualTo(task);
          assertThat(item.at("/topic").asString("")).isEqualTo("提交三套整改方案");
        });

    String finish = path(meeting) + "/tasks/" + task + "/finish";
    Answer done = api.post(finish, FENG, "{\"result\":\"客户已确认\"}").is(200);
    assertThat(done.body().get("openTasks").asInt()).isZero();
    api.post(finish, FENG, "{}").refuses(409, "meeting-task-done");
    eventually(() -> assertThat(tasks(FENG)).doesNotContain("meeting/" + meeting.text("/id")));
    eventually(() ->
        assertThat(told(meeting.text("/id")))
            .containsExactly("meeting-planned", "meeting-held", "meeting-task-done"));
    assertThat(Events.of("kehu.visit.v1", meeting.text("/id")).toString())
        .doesNotContain("整改", "讨论");
  }

  @Test
  @Proves({"X-23", "X-24", "X-27"})
  void regularMeetingsArePlannedOnceByTheSchedule() {
    planner.run(clock.instant());

    assertThat(planner.run(clock.instant())).as("a second time").isZero();
    eventually(() -> {
      Answer regular = api.get(MEETINGS + "?kind=MORNING&department=key-accounts", HE).is(200);
      assertThat(regular.body().get("items")).isNotEmpty();
      assertThat(regular.text("/items/0/organiserId")).isEqualTo("st-he-dakehu");
      assertThat(regular.text("/items/0/agenda/0/topic")).isEqualTo("解决前一天的问题");
      assertThat(regular.body().at("/items/0/minutes").asInt()).isEqualTo(30);
    });
  }

  @Test
  void aMeetingIsMovedAndCalledOffUntilItIsHeld() {
    Answer meeting = plan("OTHER", clock.instant().plus(Duration.ofDays(1))).is(201);
    hold(meeting, HE).refuses(409, "meeting-not-begun");
    String later = "{\"startsAt\":\"%s\"}".formatted(clock.instant().plus(Duration.ofDays(2)));
    api.send("PATCH", path(meeting), FENG, later, "If-Match", meeting.etag())
        .refuses(403, "meeting-not-yours");
    Answer moved = api.send("PATCH", path(meeting), HE, later, "If-Match", meeting.etag()).is(200);
    assertThat(moved.text("/participantIds/0")).isEqualTo("st-feng-dakehu");
    api.post(path(meeting) + "/cancel", HE, "{\"reason\":\"主管外出\"}").is(200);

    hold(meeting, HE).refuses(409, "meeting-state-refused");
    eventually(() ->
        assertThat(told(meeting.text("/id")))
            .containsExactly("meeting-planned", "meeting-changed", "meeting-cancelled"));
  }

  @Test
  @Proves("M3")
  void whoIsNotInvitedAndNotOfTheDepartmentDoesNotSeeIt() {
    Answer meeting = plan("KEY_ACCOUNT", clock.instant().plus(Duration.ofDays(1))).is(201);

    api.get(path(meeting), HAN).refuses(404, "not-found");
    assertThat(api.get(MEETINGS + "?limit=200", HAN).is(200).response().body())
        .doesNotContain(meeting.text("/id"));
  }

  @Test
  void badInputsAreRefused() {
    api.post(MEETINGS, HE, "{}").refuses(422, "validation-failed");
    plan("OTHER", clock.instant().minus(Duration.ofDays(2)))
        .refuses(422, "meeting-time-implausible");
    Answer meeting = plan("OTHER", clock.instant()).is(201);
    String stranger = "{\"participantIds\":[\"st-nobody\"]}";
    api.send("PATCH", path(meeting), HE, stranger, "If-Match", meeting.etag())
        .refuses(422, "colleague-unknown");
    String past =
        """
        {"text":"纪要","attendeeIds":[],
         "tasks":[{"what":"已过期","ownerId":"st-feng-dakehu","dueOn":"2020-01-01"}]}
        """;
    api.post(path(meeting) + "/hold", HE, past).refuses(422, "meeting-task-past");
    api.post(path(meeting) + "/tasks/none/finish", HE, "{}").refuses(404, "meeting-task-unknown");
  }
}

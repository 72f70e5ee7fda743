package org.kehu.visit.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.kehu.visit.calendar.Week;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Shift tables as leaders make them and people read them. */
@KehuServiceTest
class ShiftIT {

  private static final String TABLES = "/api/v1/work-reports/shift-tables";
  private static final String SUN = person("sun.jingli", "manager");
  private static final String CHEN = person("chen.kefu", "agent");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String YANG = person("yang.zongjian", "supervisor");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private LocalDate monday(int weeksAhead) {
    LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    return Week.containing(today.plusWeeks(weeksAhead)).monday();
  }

  private static String duty(String who, LocalDate day) {
    return "{\"staffId\":\"%s\",\"day\":\"%s\",\"shift\":\"DAY\"}".formatted(who, day);
  }

  /** Chen on the first four days, Lin on the others. */
  private static String full(LocalDate monday) {
    return IntStream.range(0, 7)
        .mapToObj(i -> duty(i < 4 ? "st-chen-kefu" : "st-lin-kefu", monday.plusDays(i)))
        .collect(Collectors.joining(","));
  }

  private Answer draft(LocalDate monday, String duties) {
    return api.post(
        TABLES,
        SUN,
        "{\"departmentId\":\"customer-service\",\"week\":\"%s\",\"duties\":[%s]}"
            .formatted(Week.containing(monday).code(), duties));
  }

  @Test
  @Proves("X-32")
  void aTableIsDraftedFilledPublishedAndADutyTakenOver() {
    LocalDate monday = monday(6);
    eventually(() -> draft(monday, "").is(201));
    Answer found =
        api.get(
                TABLES + "?departmentId=customer-service&week=" + Week.containing(monday).code(),
                SUN)
            .is(200);
    String path = TABLES + "/" + found.text("/items/0/id");
    draft(monday, "").refuses(409, "shift-table-exists");
    api.get(path, CHEN).refuses(404, "not-found");
    api.post(path + "/publish", SUN, "").refuses(409, "shifts-not-filled");
    api.post(path + "/arrange", SUN, "{\"duties\":[" + duty("st-feng-dakehu", monday) + "]}")
        .refuses(422, "duty-wrong");
    api.post(path + "/arrange", SUN, "{\"duties\":[" + full(monday) + "]}").is(200);

    Answer published = api.post(path + "/publish", SUN, "").is(200);

    assertThat(published.text("/publishedBy")).isEqualTo("st-sun-jingli");
    assertThat(api.get(path, CHEN).is(200).body().get("duties")).hasSize(7);
    api.get(path, HAN).refuses(404, "not-found");
    api.post(path + "/publish", SUN, "").refuses(409, "shift-state-refused");
    String takeOver = "{\"duty\":%s,\"staffId\":\"st-lin-kefu\"}";
    api.post(path + "/take-over", SUN, takeOver.formatted(duty("st-chen-kefu", monday.plusDays(5))))
        .refuses(409, "duty-not-free");
    Answer taken =
        api.post(
                path + "/take-over",
                SUN,
                takeOver.formatted(duty("st-chen-kefu", monday.plusDays(3))))
            .is(200);
    assertThat(taken.text("/duties/3/staffId")).isEqualTo("st-lin-kefu");
    eventually(() ->
        assertThat(told(found.text("/items/0/id")))
            .containsExactly(
                "shift-table-drafted",
                "shift-table-changed",
                "shift-table-published",
                "shift-taken-over"));
  }

  @Test
  void badInputsAreRefused() {
    LocalDate monday = monday(7);
    api.post(TABLES, SUN, "{}").refuses(422, "validation-failed");
    eventually(() -> draft(monday.minusWeeks(20), "").refuses(422, "shift-week-implausible"));
    draft(monday.plusWeeks(20), "").refuses(422, "shift-week-implausible");
    String whole =
        IntStream.range(0, 7)
            .mapToObj(i -> duty("st-chen-kefu", monday.plusDays(i)))
            .collect(Collectors.joining(","));
    draft(monday, whole).refuses(422, "run-too-long");
    api.post(
            TABLES,
            YANG,
            "{\"departmentId\":\"customer-service\",\"week\":\"%s\",\"duties\":[]}"
                .formatted(Week.containing(monday).code()))
        .refuses(404, "not-found");
    api.post(TABLES, CHEN, "{}").refuses(403, "right-missing");
  }
}

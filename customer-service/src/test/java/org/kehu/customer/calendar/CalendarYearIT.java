package org.kehu.customer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.calendar.YearTable;
import org.kehu.kit.policy.Policies;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The next year comes into the working calendar, as JSON and as a file. */
@KehuServiceTest
class CalendarYearIT {

  private static final String CALENDAR = "/api/v1/policies/customer/calendar";
  private static final String YEARS = CALENDAR + "/years";
  private static final String ADMIN = Http.person("guan.li", "administrator");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String HEADER = "类型,开始日期,结束日期,名称,英文名称,时段\n";

  @LocalServerPort private int port;
  @Autowired private Policies policies;
  @Autowired private MovableClock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private static String year(int year, String holidays, String makeUpDays) {
    return """
    {"year":%d,"holidays":[%s],"makeUpDays":[%s],
     "responsibility":{"departmentId":"gm-office","personId":"st-zhao-zhuren"}}
    """
        .formatted(year, holidays, makeUpDays);
  }

  private static String holiday(String from, String to) {
    return "{\"name\":\"元旦\",\"englishName\":\"New Year\",\"from\":\"%s\",\"to\":\"%s\"}"
        .formatted(from, to);
  }

  private static String worked(String date) {
    return "{\"date\":\"%s\",\"name\":\"元旦调休\",\"englishName\":\"make-up day\"}".formatted(date);
  }

  private Http.Answer file(byte[] content, String query) {
    return http.sendBytes("POST", YEARS + query, ADMIN, content, "text/csv");
  }

  private Http.Answer file(String rows) {
    return file((HEADER + rows).getBytes(StandardCharsets.UTF_8), "");
  }

  @Test
  @Proves({"P-30", "M15", "X-37", "X-38"})
  void aYearGoesFromItsFileIntoForceAndIsKnownFromThenOn() {
    String rows =
        "节假日,2027-01-01,2027-01-03,元旦,New Year,\n调休上班,2026-12-26,,元旦调休,make-up day,09:00-12:00\n";
    byte[] gbk = (HEADER + rows).getBytes(Charset.forName("GB18030"));

    Http.Answer drafted = file(gbk, "?department=gm-office&person=st-zhao-zhuren").is(201);
    String version = drafted.header("Location");
    assertThat(version).matches(CALENDAR + "/versions/\\d+");
    assertThat(drafted.text("/standing")).isEqualTo("DRAFT");
    assertThat(drafted.text("/note")).contains("2027");
    assertThat(drafted.text("/responsibility/personId")).isEqualTo("st-zhao-zhuren");
    assertThat(drafted.text("/value/known/until")).isEqualTo("2027-12-31");
    assertThat(drafted.json().at("/value/holidays")).hasSize(8);
    assertThat(drafted.json().at("/value/makeUpDays").toString()).contains("2026-12-26", "09:00");
    http.get(CALENDAR, CHIEF).is(200).json().at("/value/known/until");
    assertThat(http.get(CALENDAR, CHIEF).text("/value/known/until")).isEqualTo("2026-12-31");

    http.post(version + "/submit", ADMIN, "").is(200);
    http.post(version + "/approve", CHIEF, "").is(200);
    clock.move(Duration.ofSeconds(70));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get(CALENDAR, CHIEF).text("/value/known/until"))
                .isEqualTo("2027-12-31"));
    http.post(YEARS, ADMIN, year(2027, holiday("2027-05-01", "2027-05-01"), ""))
        .refused(409, "year-not-next");
    Http.Answer following =
        http.post(
                YEARS,
                ADMIN,
                "{\"year\":2028,\"holidays\":[%s]}".formatted(holiday("2028-01-01", "2028-01-01")))
            .is(201);
    assertThat(following.text("/responsibility/personId"))
        .as("who answered before")
        .isEqualTo("st-zhao-zhuren");
    // Back to before it takes force, which alone can be withdrawn.
    clock.move(Duration.ofMinutes(-15));
    http.post(version + "/withdraw", CHIEF, "{\"reason\":\"测试结束\"}").is(200);
  }

  @Test
  @Proves({"P-30", "M15"})
  void gapsAndOverlapsAreRefused() {
    String fine = holiday("2027-01-01", "2027-01-03");

    http.post(YEARS, ADMIN, year(2026, holiday("2026-12-25", "2026-12-25"), ""))
        .refused(409, "year-not-next");
    Http.Answer gap =
        http.post(YEARS, ADMIN, year(2028, holiday("2028-01-01", "2028-01-01"), ""))
            .refused(409, "year-not-next");
    assertThat(gap.text("/next")).isEqualTo("2027");
    assertThat(gap.text("/detail")).contains("2026-12-31", "2027", "2028");

    Http.Answer doubled =
        http.post(YEARS, ADMIN, year(2027, fine + "," + holiday("2027-01-03", "2027-01-04"), ""))
            .refused(422, "year-table-invalid");
    assertThat(doubled.text("/errors/0/pointer")).isEqualTo("/holidays/1");
    assertThat(doubled.text("/errors/0/detail")).contains("2027-01-03", "两个节假日");
    http.post(YEARS, ADMIN, year(2027, fine, worked("2027-01-02")))
        .refused(422, "year-table-invalid");
    http.post(YEARS, ADMIN, year(2027, holiday("2027-12-31", "2028-01-01"), ""))
        .refused(422, "year-table-invalid");
    http.post(YEARS, ADMIN, year(2027, "", "")).refused(422, "validation-failed");
    http.post(YEARS, ADMIN, "{\"holidays\":[%s]}".formatted(fine))
        .refused(422, "validation-failed");
    http.post(YEARS, CHIEF, year(2027, fine, "")).refused(403, "right-missing");
  }

  @Test
  void aFileThatIsNoTableIsRefusedLineByLine() {
    Http.Answer rows =
        file("节假日,2027-01-01,,元旦,New Year,\n假日,2027-01-01,,a,b,\n调休上班,1月2日,2027-01-03,,x,9-12\n")
            .refused(422, "year-table-invalid");
    assertThat(rows.json().at("/errors")).hasSize(5);
    assertThat(rows.text("/errors/0/pointer")).isEqualTo("/rows/3");
    assertThat(rows.text("/errors/0/detail")).contains("第 3 行", "类型", "调休上班");
    assertThat(rows.json().at("/errors").toString()).contains("开始日期", "结束日期", "名称", "时段");

    file("").refused(422, "year-file-unreadable");
    file(new byte[0], "").refused(422, "year-file-unreadable");
    file("名称\n元旦\n".getBytes(StandardCharsets.UTF_8), "").refused(422, "year-file-unreadable");
    file("节假日,2028-01-01,,元旦,New Year,\n").refused(409, "year-not-next");
    file("节假日,2027-01-01,,元旦,New Year,\n".repeat(201)).refused(422, "year-file-unreadable");
    file(
            (HEADER + "节假日,2027-01-01,,元旦,New Year,\n").getBytes(StandardCharsets.UTF_8),
            "?person=st-1")
        .refused(422, "responsibility-missing");
  }

  @Test
  void withoutAnybodyNamedWhoAddsTheYearAnswersForIt() {
    JsonNode draft = file("节假日,2027-01-01,,元旦,New Year,\n").is(201).json();

    assertThat(draft.at("/responsibility/personId").asString()).isEqualTo("st-guan-li");
    assertThat(draft.at("/responsibility/departmentId").asString()).isEqualTo("information");
  }

  /** What people copy from must not drift from what the suite ships. */
  @Test
  void theExampleFileIsTheShippedTable() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("infra/docs/calendar"))) {
      folder = folder.getParent();
    }
    YearTable example =
        YearFile.read(Files.readAllBytes(folder.resolve("infra/docs/calendar/2026.csv")));
    CalendarPolicy shipped = policies.timeline(CalendarKind.CALENDAR).getFirst().value();

    assertThat(example.year()).isEqualTo(2026);
    assertThat(example.holidays()).isEqualTo(shipped.holidays());
    assertThat(example.makeUpDays()).isEqualTo(shipped.makeUpDays());
  }
}

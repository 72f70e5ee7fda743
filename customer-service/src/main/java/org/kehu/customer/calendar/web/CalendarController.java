package org.kehu.customer.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.calendar.AddYear;
import org.kehu.customer.calendar.CalendarDesk;
import org.kehu.customer.calendar.CalendarProblem;
import org.kehu.customer.calendar.YearFile;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.policy.Responsibility;
import org.kehu.kit.policy.web.VersionView;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar (工作日历) beyond what every rule can do. */
@RestController
@RequestMapping("/api/v1/policies/customer/calendar")
@Tag(name = "calendar", description = "工作日历: the next year's holidays and make-up workdays")
class CalendarController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LARGEST_FILE = 1 << 20;

  private final CalendarDesk desk;
  private final Policies policies;
  private final PolicyValues values;
  private final Clock clock;

  CalendarController(CalendarDesk desk, Policies policies, PolicyValues values, Clock clock) {
    this.desk = desk;
    this.policies = policies;
    this.values = values;
    this.clock = clock;
  }

  @PostMapping(path = "/years", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Draft the calendar with the next year (补充下一年节假日)",
      description =
          "Adds the year's days to the newest calendar and extends what is known to its end. The"
              + " draft is then submitted and approved like every version of a rule.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<VersionView> add(@Valid @RequestBody CalendarRequests.Year year) {
    return drafted(desk.add(year.command()));
  }

  @PostMapping(
      path = "/years",
      consumes = {"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(
      summary = "Draft the calendar with the next year, from a file (从文件补充下一年节假日)",
      description =
          "CSV or XLSX with the columns 类型 (节假日 or 调休上班), 开始日期, 结束日期, 名称, 英文名称, 时段;"
              + " at most 1 MB. The year is that of the latest day.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<VersionView> addFile(
      InputStream content,
      @RequestParam(required = false) @Size(min = 1, max = 2000) @Nullable String note,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String department,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String person,
      @RequestParam(required = false) @Nullable Instant effectiveFrom)
      throws IOException {
    return drafted(
        desk.add(
            new AddYear(
                YearFile.read(read(content)),
                note,
                responsibility(department, person),
                effectiveFrom)));
  }

  private static byte[] read(InputStream content) throws IOException {
    byte[] file = content.readNBytes(LARGEST_FILE + 1);
    if (file.length > LARGEST_FILE) {
      throw RequestProblem.BODY_TOO_LARGE.problem().with("limit", LARGEST_FILE);
    }
    return file;
  }

  private static @Nullable Responsibility responsibility(
      @Nullable String department, @Nullable String person) {
    if (department == null && person == null) {
      return null;
    }
    if (department == null || person == null) {
      throw CalendarProblem.RESPONSIBILITY_MISSING.problem();
    }
    return new Responsibility(department, person, null);
  }

  private ResponseEntity<VersionView> drafted(Stored<PolicyDocument> stored) {
    PolicyDocument version = stored.aggregate();
    Instant now = clock.instant();
    URI place = URI.create("/api/v1/policies/customer/calendar/versions/" + version.number());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.CREATED).location(place).eTag(Answers.etag(version));
    if (stored.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    int inForce = policies.at(CalendarKind.CALENDAR, now).version();
    return answer.body(VersionView.of(version, now, inForce, values));
  }
}

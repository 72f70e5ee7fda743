package org.kehu.visit.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own visits as a calendar: stable, moved and cancelled with the visit, nobody else's. */
@KehuServiceTest
class CalendarFeedIT {

  private static final String CALENDAR = "/api/v1/visits/calendar";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  /** A visit of Feng's, tomorrow. */
  private String visit(String level) {
    tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", level);
    String plan =
        """
        {"customerId":"%s","purpose":"NEEDS","plannedAt":"%s","content":"了解需求,介绍方案",
         "place":"三号会议室"}
        """
            .formatted(customer, tomorrow());
    eventually(() -> api.post("/api/v1/visits", FENG, plan).is(201));
    return api.get("/api/v1/visits?customer=" + customer, FENG).text("/items/0/id");
  }

  private Instant tomorrow() {
    return clock.instant().plus(Duration.ofDays(1));
  }

  /** The event of a visit in somebody's calendar, lines unfolded; empty if it is not in it. */
  private String event(String id, String token) {
    HttpResponse<String> calendar = api.file(CALENDAR, token);
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    String lines = calendar.body().replace("\r\n ", "");
    assertThat(lines)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n");
    int at = lines.indexOf("UID:visit-" + id + "@kehu.org");
    return at < 0 ? "" : lines.substring(at, lines.indexOf("END:VEVENT", at));
  }

  @Test
  @Proves({"V-01", "V-02"})
  void onesOwnVisitsAreInTheCalendarAndMoveWithTheVisit() {
    String id = visit("NORMAL");

    assertThat(event(id, FENG))
        .contains("STATUS:TENTATIVE", "江南检测设备有限公司", "DURATION:PT1H")
        .contains("DESCRIPTION:了解需求\\,介绍方案", "LOCATION:三号会议室");
    assertThat(event(id, HAN)).isEmpty();
    assertThat(event(id, HE)).isEmpty();
    Instant later = tomorrow().plus(Duration.ofDays(2));
    api.post(
            "/api/v1/visits/" + id + "/reschedule",
            FENG,
            "{\"plannedAt\":\"%s\",\"reason\":\"客户有会\"}".formatted(later))
        .is(200);
    assertThat(event(id, FENG)).contains("DTSTART:" + TIME.format(later));
    api.post("/api/v1/visits/" + id + "/cancel", FENG, "{\"reason\":\"客户停产\"}").is(200);
    assertThat(event(id, FENG)).contains("STATUS:CANCELLED");
  }

  @Test
  @Proves("M3")
  void ofConfidentialCustomersTheCalendarShowsNumberAndTimeAlone() {
    String id = visit("RESTRICTED");

    assertThat(event(id, FENG)).contains("SUMMARY:拜访 BF-").doesNotContain("江南", "需求", "会议室");
  }
}

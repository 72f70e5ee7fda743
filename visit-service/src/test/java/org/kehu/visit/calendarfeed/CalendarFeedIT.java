package org.kehu.visit.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;
import static org.kehu.visit.VisitApi.told;
import static org.kehu.visit.calendarfeed.FeedReader.begins;
import static org.kehu.visit.calendarfeed.FeedReader.text;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One's own visits as a calendar, read back by another program's parser: stable, moved and
 * cancelled with the visit, nobody else's, with a token or by a secret link.
 */
@KehuServiceTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedIT {

  private static final String CALENDAR = "/api/v1/visits/calendar";
  private static final String LINK = CALENDAR + "/link";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private MongoOperations mongo;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  /** A visit of somebody's, tomorrow, to a customer of a level. */
  private String visit(String level, String ownerId, String token, String content) {
    String id = UUID.randomUUID().toString();
    tellCustomer(id, 1, ownerId, "key-accounts", level);
    String plan =
        """
        {"customerId":"%s","purpose":"NEEDS","plannedAt":"%s","content":"%s","place":"三号会议室"}
        """
            .formatted(id, tomorrow(), content);
    eventually(() -> api.post("/api/v1/visits", token, plan).is(201));
    return api.get("/api/v1/visits?customer=" + id, token).text("/items/0/id");
  }

  private String visit(String level) {
    return visit(level, "st-feng-dakehu", FENG, "了解需求,介绍方案");
  }

  private Instant tomorrow() {
    return clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<VEvent> event(String id, String token) {
    return FeedReader.of(api.file(CALENDAR, token)).event(id);
  }

  @Test
  @Proves({"V-01", "V-02"})
  void onesOwnVisitsAreInTheCalendarAndMoveWithTheVisit() {
    String id = visit("NORMAL");

    VEvent planned = event(id, FENG).orElseThrow();
    assertThat(text(planned, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(text(planned, Property.SUMMARY)).startsWith("拜访 江南检测设备有限公司 BF-");
    assertThat(text(planned, Property.DURATION)).isEqualTo("PT1H");
    assertThat(text(planned, Property.DESCRIPTION)).isEqualTo("了解需求,介绍方案");
    assertThat(text(planned, Property.LOCATION)).isEqualTo("三号会议室");
    assertThat(event(id, HAN)).isEmpty();
    assertThat(event(id, HE)).isEmpty();

    Instant later = tomorrow().plus(Duration.ofDays(2));
    api.post(
            "/api/v1/visits/" + id + "/reschedule",
            FENG,
            "{\"plannedAt\":\"%s\",\"reason\":\"客户有会\"}".formatted(later))
        .is(200);
    VEvent moved = event(id, FENG).orElseThrow();
    assertThat(begins(moved)).isEqualTo(later);
    assertThat(Integer.parseInt(text(moved, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(text(planned, Property.SEQUENCE)));
    api.post("/api/v1/visits/" + id + "/cancel", FENG, "{\"reason\":\"客户停产\"}").is(200);
    assertThat(text(event(id, FENG).orElseThrow(), Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  @Proves("V-02")
  void whateverWordsAPlanHasAreReadBackAsTheyAre() {
    String said = "甲;乙,丙\\\\丁:\\\"戊\\\"\\n" + "客户拜访😀a".repeat(30);

    String id = visit("NORMAL", "st-feng-dakehu", FENG, said);

    assertThat(text(event(id, FENG).orElseThrow(), Property.DESCRIPTION))
        .isEqualTo("甲;乙,丙\\丁:\"戊\"\n" + "客户拜访😀a".repeat(30));
  }

  @Test
  @Proves("M3")
  void ofConfidentialCustomersTheCalendarShowsNumberAndTimeAlone() {
    String id = visit("RESTRICTED");

    VEvent event = event(id, FENG).orElseThrow();
    assertThat(text(event, Property.SUMMARY)).startsWith("拜访 BF-");
    assertThat(event.toString()).doesNotContain("江南", "需求", "会议室");
  }

  @Test
  @Proves({"V-01", "M3"})
  void aProgramWithoutTokenReadsByASecretLinkUntilItIsRevoked(CapturedOutput output) {
    String lin = subscriber("st-lin-riji", "lin.riji", true);
    assertThat(api.get(LINK, lin).is(200).text("/open")).isEqualTo("false");
    String open = visit("NORMAL", "st-lin-riji", lin, "了解需求");
    String secret = visit("RESTRICTED", "st-lin-riji", lin, "了解需求");
    String others = visit("NORMAL");

    String first = api.post(LINK, lin, "").is(201).text("/path");

    HttpResponse<String> answer = api.open(first);
    FeedReader feed = FeedReader.of(answer);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(feed.event(open)).isPresent();
    assertThat(feed.event(secret)).as("no token proves a clearance").isEmpty();
    assertThat(feed.event(others)).isEmpty();
    assertThat(api.get(LINK, lin).text("/open")).isEqualTo("true");
    assertThat(mongo.find(new Query(), Document.class, "calendar_links").toString())
        .doesNotContain(first.substring(3));

    String second = api.post(LINK, lin, "").is(201).text("/path");
    assertUnknown(first);
    FeedReader.of(api.open(second));
    api.post(LINK + "/revoke", lin, "").is(200);
    api.post(LINK + "/revoke", lin, "").is(200);
    assertUnknown(second);
    eventually(() ->
        assertThat(told("st-lin-riji"))
            .containsExactly(
                "calendar-link-issued", "calendar-link-issued", "calendar-link-revoked"));
    assertThat(output.getAll())
        .as("a link is never logged")
        .doesNotContain(first.substring(3), second.substring(3));
  }

  @Test
  @Proves("M3")
  void theLinkOfWhoHasLeftOpensNothingAndNoOtherSecretDoes() {
    String lin = subscriber("st-lin-lizhi", "lin.lizhi", true);
    String key = UUID.randomUUID().toString();
    String path = api.send("POST", LINK, lin, "", "Idempotency-Key", key).is(201).text("/path");
    api.send("POST", LINK, lin, "", "Idempotency-Key", key)
        .refuses(409, "calendar-link-shown-once");
    FeedReader.of(api.open(path));
    assertUnknown("/v/" + "A".repeat(43));
    assertUnknown("/v/short");
    assertUnknown("/v/" + "a".repeat(500));

    subscriber("st-lin-lizhi", "lin.lizhi", false);

    eventually(() -> assertThat(api.open(path).statusCode()).isEqualTo(404));
  }

  private void assertUnknown(String path) {
    HttpResponse<String> answer = api.open(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:kehu:problem:visit:calendar-link-unknown");
  }

  /** Somebody of the key accounts, who works here or has left; answers the person's token. */
  private String subscriber(String staffId, String userName, boolean active) {
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + staffId,
        System.nanoTime(),
        """
        {"staffId":"%s","userName":"%s","name":"林日","departmentId":"key-accounts",
         "departments":["key-accounts"],"leader":false,"deputyOf":[],"active":%s}
        """
            .formatted(staffId, userName, active));
    String token = person(userName, "account-manager");
    if (active) {
      eventually(() -> api.get(LINK, token).is(200));
    }
    return token;
  }
}

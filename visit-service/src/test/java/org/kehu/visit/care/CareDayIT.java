package org.kehu.visit.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Days of care: noted once, each year an activity is planned before the day comes. */
@KehuServiceTest
class CareDayIT {

  private static final String DAYS = "/api/v1/activities/care-days";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private CarePlanner planner;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCustomer() {
    api = new VisitApi(port);
    Company.tell();
    tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private Answer note(String token, LocalDate day) {
    return api.post(
        DAYS,
        token,
        """
        {"customerId":"%s","kind":"BIRTHDAY","whose":"DECISION_MAKER",
         "date":{"lunar":false,"month":%d,"day":%d}}
        """
            .formatted(customer, day.getMonthValue(), day.getDayOfMonth()));
  }

  private void plan() {
    Call.ofSystem(Caller.system("visit"), null, "care").within(() -> planner.run(clock.instant()));
  }

  private List<JsonNode> planned() {
    return api.get("/api/v1/activities?limit=200&kind=BIRTHDAY", FENG)
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .filter(one -> one.toString().contains(customer))
        .toList();
  }

  @Test
  @Proves({"V-30", "V-31"})
  void beforeABirthdayComesAnActivityIsPlannedOnceForWhoLooksAfterTheCustomer() {
    LocalDate day = today().plusDays(3);
    String id = note(FENG, day).is(201).text("/id");

    plan();
    plan();

    eventually(() -> assertThat(planned()).hasSize(1));
    assertThat(planned().getFirst().at("/organiserId").asString()).isEqualTo("st-feng-dakehu");
    LocalDate next = LocalDate.parse(api.get(DAYS + "/" + id, FENG).text("/nextOn"));
    assertThat(next).isAfter(day.plusMonths(11));
    String occasion = planned().getFirst().at("/id").asString();
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?queue=OWN&limit=200", FENG).response().body())
            .contains("occasion/" + occasion));
    api.post("/api/v1/activities/" + occasion + "/notices", FENG, "{\"text\":\"祝您生日快乐\"}").is(200);
    eventually(() ->
        assertThat(
                Events.of("kehu.visit.v1", occasion).stream()
                    .filter(heard -> heard.type().equals("kehu.visit.notice-requested.v1"))
                    .map(Events.Heard::body))
            .singleElement()
            .asString()
            .contains("\"template\":\"greeting\"", "\"purpose\":\"CARE\""));
    eventually(() -> assertThat(told(id)).containsExactly("care-day-noted"));
    assertThat(Events.of("kehu.visit.v1", id).toString())
        .as("the date is personal")
        .doesNotContain("month", day.toString());
  }

  @Test
  @Proves("V-30")
  void aDayIsCorrectedAndEndedByThoseWhoSeeTheCustomer() {
    LocalDate far = today().plusDays(100);
    String path = DAYS + "/" + note(FENG, far).is(201).text("/id");
    api.get(path, HAN).refuses(404, "not-found");
    note(HAN, far).refuses(422, "customer-unknown");

    String lunar = "{\"date\":{\"lunar\":true,\"month\":8,\"day\":%d}}";
    api.post(path + "/correct", FENG, lunar.formatted(31)).refuses(422, "care-date-wrong");
    api.post(path + "/correct", FENG, lunar.formatted(32)).refuses(422, "validation-failed");
    Answer corrected = api.post(path + "/correct", FENG, lunar.formatted(15)).is(200);
    assertThat(corrected.body().at("/date/lunar").asBoolean()).isTrue();

    assertThat(api.post(path + "/end", FENG, "").is(200).body().has("date")).isFalse();
    api.post(path + "/correct", FENG, lunar.formatted(15)).refuses(409, "care-day-ended");
  }

  @Test
  @Proves({"V-30", "M3"})
  void ofWhoIsErasedNoDateIsKept() {
    String id = note(FENG, today().plusDays(200)).is(201).text("/id");

    Events.tell(
        "kehu.customer.internal.v1", "kehu.customer.internal.v1", "customer/" + customer, 2, null);

    eventually(() -> assertThat(told(id)).contains("care-day-ended"));
  }
}

package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of the next year is promulgated while cases are open. */
@KehuServiceTest
class CalendarChangeIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String CALENDAR = "kehu.policy.state.v1";
  private static final AtomicInteger SEQUENCE = new AtomicInteger();
  private static final String SUBJECT = "policy/customer.calendar.27";

  /** Monday before 9:00 in Shanghai; 37.5 business hours end on Friday, January 1st, at 17:30. */
  private static final Instant RECEIVED = Instant.parse("2026-12-28T00:30:00Z");

  private static final Instant FORMER_DUE = Instant.parse("2027-01-01T09:30:00Z");
  private static final Instant PROMISED = Instant.parse("2027-01-01T09:45:00Z");
  private static final Instant PROMULGATED = Instant.parse("2026-12-31T09:32:00Z");
  private static final Instant DUE = Instant.parse("2027-01-04T09:30:00Z");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (staff.byId("st-chen-kefu").isEmpty() || staff.byId("st-wang-zong").isEmpty()) {
      Company.tell();
    }
    await()
        .atMost(SOON)
        .until(
            () -> staff.byId("st-chen-kefu").isPresent() && staff.byId("st-wang-zong").isPresent());
  }

  @AfterEach
  void forgetTheYear() {
    told("WITHDRAWN");
    clock.reset();
  }

  /** The suite's calendar with the first holiday of 2027, in force a minute after its approval. */
  private static void told(String status) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("service", "customer")
            .put("kind", "calendar")
            .put("version", 27)
            .put("status", status)
            .put("effectiveFrom", PROMULGATED.plusSeconds(60).toString())
            .put("responsibleDepartmentId", "gm-office")
            .put("responsiblePersonId", "st-zhao-zhuren");
    body.set("value", next());
    Events.tell(CALENDAR, CALENDAR, SUBJECT, SEQUENCE.incrementAndGet(), body.toString());
  }

  private static ObjectNode next() {
    ObjectNode value =
        (ObjectNode)
            JSON.readTree(
                Objects.requireNonNull(
                    CalendarPolicy.class.getResourceAsStream(
                        CalendarKind.CALENDAR.shippedResource())));
    value
        .withArray("holidays")
        .addObject()
        .put("name", "元旦")
        .put("englishName", "New Year")
        .put("from", "2027-01-01")
        .put("to", "2027-01-03");
    ((ObjectNode) value.get("known")).put("until", "2027-12-31");
    return value;
  }

  private String received() {
    String body = "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"}";
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private JsonNode resolution(String id) {
    for (JsonNode one :
        http.get(CASES + "/" + id + "/deadlines/explain", AGENT).is(200).json().path("clocks")) {
      if (one.path("kind").asString().equals("RESOLUTION")) {
        return one;
      }
    }
    throw new AssertionError("no clock of the resolution");
  }

  private Instant due(String id) {
    return Instant.parse(resolution(id).path("dueAt").asString());
  }

  private List<String> escalations(String id) {
    List<String> steps = new ArrayList<>();
    http.get(CASES + "/" + id, CHIEF)
        .is(200)
        .json()
        .path("escalations")
        .forEach(one -> steps.add(one.path("step").asString()));
    return steps;
  }

  private void nowIs(Instant time, String id, String... escalated) {
    clock.set(time);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(escalations(id)).containsExactly(escalated));
  }

  @Test
  @Proves({"P-30", "M14", "M15", "M16", "M17"})
  void theNextYearsTableMovesTheDueTimesOfOpenCasesOnce() {
    clock.set(RECEIVED);
    String id = received();
    String promise = "{\"promisedUntil\":\"%s\"}".formatted(PROMISED);
    http.command(id, "acknowledge", AGENT, promise).is(200);
    assertThat(due(id)).isEqualTo(FORMER_DUE);
    assertThat(resolution(id).path("provisional").asBoolean()).isTrue();
    nowIs(
        PROMULGATED, id, "FIRST_RESPONSE_BREACHED", "RESOLUTION_AT_RISK", "NEXT_RESPONSE_BREACHED");

    told("APPROVED");
    clock.move(Duration.ofSeconds(70));

    await().atMost(SOON).untilAsserted(() -> assertThat(due(id)).isEqualTo(DUE));
    JsonNode explained = resolution(id);
    assertThat(explained.path("provisional").asBoolean()).isFalse();
    assertThat(explained.path("intervals").toString()).contains("HOLIDAY");
    assertThat(explained.path("intervals").get(explained.path("intervals").size() - 1).path("to"))
        .isEqualTo(explained.path("dueAt"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.complaint.v1", id))
                .extracting(Events.Heard::type)
                .containsOnlyOnce("kehu.complaint.case-deadlines-moved.v1"));

    nowIs(
        PROMISED.plusSeconds(60),
        id,
        "FIRST_RESPONSE_BREACHED",
        "RESOLUTION_AT_RISK",
        "NEXT_RESPONSE_BREACHED",
        "PROMISE_DUE");
    nowIs(
        DUE.plusSeconds(90),
        id,
        "FIRST_RESPONSE_BREACHED",
        "RESOLUTION_AT_RISK",
        "NEXT_RESPONSE_BREACHED",
        "PROMISE_DUE",
        "RESOLUTION_BREACHED");
  }

  @Test
  @Proves("M15")
  void allOpenCasesFollowAFewAtATimeAndGoBackWhenTheVersionIsWithdrawn() {
    clock.set(RECEIVED);
    List<String> ids = IntStream.range(0, 120).mapToObj(i -> received()).toList();
    clock.set(PROMULGATED);

    told("APPROVED");
    await().atMost(SOON).until(() -> ids.stream().allMatch(id -> due(id).equals(DUE)));

    told("WITHDRAWN");
    await().atMost(SOON).until(() -> ids.stream().allMatch(id -> due(id).equals(FORMER_DUE)));
  }
}

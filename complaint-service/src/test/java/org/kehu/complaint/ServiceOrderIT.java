package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work at the customer's, from the request to the signature. */
@KehuServiceTest
class ServiceOrderIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final String ORDERS = "/api/v1/service-orders";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String TECHNICIAN = Http.person("pu.tong", "employee");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String FINANCE = Http.person("xu.caiwu", "finance");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String SIGNED =
      "{\"result\":\"更换启动器\",\"signatureReference\":\"QS-2026-0001\"}";
  private static final String TOLD = "{\"via\":\"TELEPHONE\"}";
  private static final String SOLVED = "{\"solution\":\"已修好\",\"decisionTold\":true}";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String fault() {
    String body = "{\"kind\":\"FAULT\",\"channel\":\"TELEPHONE\",\"description\":\"恒温箱不制冷\"}";
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private static String request(String kind, String origin) {
    return """
    {"kind":"%s",%s,"product":"恒温恒湿箱","description":"通电后不制冷",
     "site":{"contact":"王建国","phone":"13805910001","address":"福州市北大路1号"}}
    """
        .formatted(kind, origin);
  }

  private static String of(String caseId) {
    return "\"caseId\":\"%s\"".formatted(caseId);
  }

  private Answer ordered(String kind, String origin) {
    return http.post(ORDERS, AGENT, request(kind, origin)).is(201);
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(ORDERS + "/" + id + "/" + command, token, body);
  }

  private static String at(String from, String until) {
    return """
    {"technicianId":"st-pu-tong","from":"2026-11-%sZ","until":"2026-11-%sZ","reason":"客户要求"}
    """
        .formatted(from, until);
  }

  private List<String> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.complaint.service-order-", "").replace(".v1", ""))
        .distinct()
        .toList();
  }

  @Test
  @Proves({"P-71", "P-49", "P-58"})
  void aFaultIsSolvedOnlyWhenSomebodyCameAndTheCustomerSigned() {
    String caseId = fault();
    Answer made = ordered("REPAIR", of(caseId));
    String id = made.text("/id");
    assertThat(made.text("/number")).matches("BX-\\d{8}-\\d{4,}");
    assertThat(made.text("/departmentId")).isEqualTo("technical-service");
    assertThat(made.header("ETag")).isNotBlank();
    http.command(caseId, "acknowledge", AGENT, "{}").is(200);
    http.command(caseId, "resolve", AGENT, SOLVED).refused(409, "service-order-open");

    act(id, "appoint", AGENT, at("23T06:00:00", "23T08:00:00")).is(200);
    act(id, "complete", TECHNICIAN, SIGNED).refused(409, "order-move-not-allowed");
    act(id, "confirm", AGENT, TOLD).is(200);
    act(id, "no-show", AGENT, "{\"by\":\"CUSTOMER\",\"note\":\"无人\"}")
        .refused(409, "appointment-ahead");
    clock.set(Instant.parse("2026-11-23T07:00:00Z"));
    Answer missed = act(id, "no-show", AGENT, "{\"by\":\"TECHNICIAN\",\"note\":\"堵车未到\"}").is(200);
    assertThat(missed.text("/status")).isEqualTo("MISSED");
    assertThat(missed.text("/appointments/0/noShow/by")).isEqualTo("TECHNICIAN");

    act(id, "appoint", TECHNICIAN, at("24T01:00:00", "24T03:00:00")).is(200);
    act(id, "confirm", TECHNICIAN, TOLD).is(200);
    act(id, "complete", AGENT, SIGNED).refused(403, "order-not-yours");
    act(id, "complete", TECHNICIAN, "{\"result\":\"更换启动器\"}").refused(422, "order-unsigned");
    Answer done = act(id, "complete", TECHNICIAN, SIGNED).is(200);
    assertThat(done.text("/done/acceptance/signature")).isEqualTo("QS-2026-0001");
    assertThat(done.json().path("allowedMoves").size()).isZero();
    http.command(caseId, "resolve", AGENT, SOLVED).is(200);
    http.post(ORDERS, AGENT, request("REPAIR", of(caseId))).refused(409, "order-case-solved");

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id))
              .containsExactly("requested", "appointed", "confirmed", "missed", "done");
          assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
        });
  }

  @Test
  @Proves("P-49")
  void whatIsNotArrangedInTimeIsToldOnceAndIsTheLinesWork() {
    String id = ordered("ON_SITE", of(fault())).text("/id");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("APPOINT_SERVICE"));

    clock.set(Instant.parse("2026-11-24T01:00:00Z"));

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id)).containsExactly("requested", "overdue");
          assertThat(Events.of("kehu.task.state.v1", id + "-late").getLast().body())
              .contains("LATE_SERVICE", "supervisor");
        });
    assertThat(http.get(ORDERS + "/" + id, AGENT).json().path("late").asBoolean()).isTrue();
    act(id, "cancel", AGENT, "{\"reason\":\"客户自行处理\"}").is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-late").getLast().body()).isNull());
  }

  @Test
  @Proves("P-71")
  void aTechnicianIsExpectedAtOnePlaceAtATime() {
    String caseId = fault();
    String one = ordered("INSTALLATION", of(caseId)).text("/id");
    String other = ordered("REPAIR", of(caseId)).text("/id");
    act(one, "appoint", AGENT, at("25T01:00:00", "25T03:00:00")).is(200);

    act(other, "appoint", AGENT, at("25T02:00:00", "25T04:00:00")).refused(409, "technician-busy");
    act(other, "appoint", AGENT, at("25T01:00:00", "25T09:00:00"))
        .refused(422, "appointment-window");
    act(other, "appoint", AGENT, at("22T01:00:00", "22T03:00:00"))
        .refused(422, "appointment-in-past");
    act(
            other,
            "appoint",
            AGENT,
            at("25T03:00:00", "25T05:00:00").replace("st-pu-tong", "st-nobody"))
        .refused(422, "technician-unknown");
    act(other, "appoint", AGENT, at("25T03:00:00", "25T05:00:00")).is(200);
    act(one, "appoint", AGENT, at("25T01:30:00", "25T02:30:00")).is(200);

    String list = ORDERS + "?limit=200&technician=st-pu-tong&status=APPOINTED&case=" + caseId;
    assertThat(http.get(list, TECHNICIAN).status()).as("not that case").isEqualTo(404);
    assertThat(http.get(list + "&kind=REPAIR&dueBefore=2026-11-26T00:00:00Z", AGENT).is(200).body())
        .contains(other)
        .doesNotContain(one);
  }

  @Test
  @Proves({"P-71", "M5"})
  void aCallIsEnoughAndOnlyWhoHasToKnowReadsWhereItIs() {
    String call =
        http.post(
                "/api/v1/calls",
                AGENT,
                "{\"rings\":2,\"topic\":\"INQUIRY\",\"question\":\"设备不制冷,何时能修?\"}")
            .is(201)
            .text("/id");
    String fromCall = "\"callId\":\"%s\"".formatted(call);
    http.post(ORDERS, OFFICER, request("REPAIR", fromCall)).refused(422, "order-call-unknown");
    http.post(ORDERS, OFFICER, request("REPAIR", of(NOBODY))).refused(422, "order-case-unknown");
    http.post(ORDERS, AGENT, "{\"kind\":\"REPAIR\",\"description\":\"不制冷\"}")
        .refused(422, "order-without-origin");

    String id = ordered("REPAIR", fromCall).text("/id");
    String path = ORDERS + "/" + id;
    http.get(path, TECHNICIAN).refused(404, "not-found");
    act(id, "appoint", AGENT, at("26T01:00:00", "26T03:00:00")).is(200);
    assertThat(http.get(path, TECHNICIAN).is(200).text("/site/address")).isEqualTo("福州市北大路1号");
    assertThat(http.get(path, FINANCE).is(200).body()).doesNotContain("13805910001", "王建国");
    act(id, "cancel", FINANCE, "{\"reason\":\"x\"}").refused(403, "order-not-yours");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", request("MAGIC", of(NOBODY))),
        Arguments.of("", request("REPAIR", of("x"))),
        Arguments.of("", request("REPAIR", "\"callId\":\"x\"")),
        Arguments.of("", request("REPAIR", of(NOBODY)).replace("13805910001", "call me")),
        Arguments.of("", request("REPAIR", of(NOBODY)).replace("通电后不制冷", " ")),
        Arguments.of(one + "/appoint", "{\"technicianId\":\"st-pu-tong\"}"),
        Arguments.of(
            one + "/appoint", at("25T01:00:00", "25T03:00:00").replace("st-pu-tong", "<x>")),
        Arguments.of(one + "/appoint", at("soon", "later")),
        Arguments.of(one + "/confirm", "{\"via\":\"by phone\"}"),
        Arguments.of(one + "/no-show", "{\"by\":\"DOG\",\"note\":\"x\"}"),
        Arguments.of(
            one + "/no-show", "{\"by\":\"CUSTOMER\",\"note\":\"" + "字".repeat(1001) + "\"}"),
        Arguments.of(one + "/complete", "{\"result\":\" \",\"confirmedVia\":\"TELEPHONE\"}"),
        Arguments.of(one + "/complete", "{\"result\":\"x\",\"signatureReference\":\"\"}"),
        Arguments.of(one + "/complete", "{\"result\":\"x\"}"),
        Arguments.of(one + "/cancel", "[]"),
        Arguments.of("/x/cancel", "{\"reason\":\"x\"}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(ORDERS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }
}

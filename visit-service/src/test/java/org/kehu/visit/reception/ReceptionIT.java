package org.kehu.visit.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.told;
import static org.kehu.visit.reception.Outlet.path;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.kehu.visit.rota.Suspensions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** A sales floor: the rota, the register and what follows from them, over HTTP and Kafka. */
@KehuServiceTest
class ReceptionIT {

  private static final String PHONE = "\"phone\":\"%s\"";

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private Suspensions suspensions;
  @Autowired private MongoTemplate mongo;
  private VisitApi api = new VisitApi(0);
  private Outlet outlet = new Outlet(api, "");

  @BeforeEach
  void openAnOutlet() {
    api = new VisitApi(port);
    outlet = Outlet.open(api, staff);
  }

  private static String phone() {
    return PHONE.formatted("139" + (10_000_000 + UUID.randomUUID().hashCode() & 0xFFFFFF));
  }

  private JsonNode place(String rota, String lane, String who) {
    return api.get(rota, outlet.boss())
        .is(200)
        .body()
        .get("lanes")
        .valueStream()
        .filter(one -> one.get("lane").asString().equals(lane))
        .flatMap(one -> one.get("places").valueStream())
        .filter(one -> one.get("staffId").asString().equals(outlet.staff(who)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"V-45", "V-51", "C-117", "F-23", "X-09"})
  void customersAreReceivedInTurnAndRegistered() {
    String rota = outlet.rota("a", "b", "c");

    Answer first = outlet.newcomer("\"name\":\"赵先生\"", phone()).is(201);
    assertThat(outlet.receiver(first)).isEqualTo("a");
    assertThat(first.text("/number")).matches("JD-\\d{8}-\\d{4,}");
    assertThat(first.text("/belongsToId")).isEqualTo(outlet.staff("a"));
    assertThat(first.text("/ground")).isEqualTo("TURN");
    assertThat(first.text("/arrivedAt")).isNotBlank();
    assertThat(outlet.receiver(outlet.newcomer())).isEqualTo("b");
    assertThat(outlet.receiver(outlet.newcomer())).isEqualTo("c");

    Answer crowd = outlet.newcomer();
    assertThat(outlet.receiver(crowd)).isEqualTo("a");
    assertThat(crowd.text("/turn")).isEqualTo("BESIDE");
    assertThat(api.get(path(first), outlet.boss()).text("/status"))
        .as("what is under way is not broken off")
        .isEqualTo("UNDER_WAY");

    outlet.end(first, "DEAL").is(200);
    assertThat(place(rota, "VISIT", "a").get("received").asInt()).isEqualTo(2);
    eventually(() ->
        assertThat(told(first.text("/id")))
            .containsExactly(
                "reception-registered",
                "reception-assigned",
                "reception-ended",
                "reception-deal-credited"));
    assertThat(Events.of("kehu.visit.v1", first.text("/id")).getLast().body())
        .contains("\"outletId\":\"" + outlet.id(), "\"creditedToId\":\"" + outlet.staff("a"))
        .doesNotContain("赵");
    eventually(() ->
        assertThat(told(rota.substring(rota.lastIndexOf('/') + 1)))
            .startsWith("rota-set", "rota-turn-taken")
            .contains("rota-receiver-freed"));
  }

  @Test
  @Proves("V-45")
  void callsAreAnsweredInATurnOfTheirOwn() {
    String rota = outlet.rota("a", "b");
    outlet.newcomer().is(201);

    Answer call =
        api.post(
                "/api/v1/receptions",
                outlet.boss(),
                "{\"channel\":\"CALL\",\"cameBefore\":\"NOT_SAID\"}")
            .is(201);

    assertThat(outlet.receiver(call)).as("a is with a customer").isEqualTo("b");
    assertThat(place(rota, "CALL", "a").get("owed").asInt()).isEqualTo(1);
    assertThat(place(rota, "VISIT", "a").get("owed").asInt()).isZero();
  }

  @Test
  @Proves({"V-46", "V-47"})
  void whoIsAwayIsSkippedByTheReason() {
    String rota = outlet.rota("a", "b", "c");
    api.post(rota + "/away", outlet.sales("a"), "{\"why\":\"COMPANY_BUSINESS\"}").is(200);
    api.post(rota + "/away", outlet.sales("b"), "{\"why\":\"PRIVATE\"}").is(200);

    assertThat(outlet.receiver(outlet.newcomer())).isEqualTo("c");

    assertThat(place(rota, "VISIT", "a").get("owed").asInt()).isEqualTo(1);
    assertThat(place(rota, "VISIT", "b").get("received").asInt()).isEqualTo(1);
    api.post(rota + "/back", outlet.sales("a"), "{}").is(200);
    Answer madeUp = outlet.newcomer();
    assertThat(outlet.receiver(madeUp)).isEqualTo("a");
    assertThat(madeUp.text("/turn")).isEqualTo("MADE_UP");
  }

  @Test
  @Proves({"V-49", "C-119"})
  void aReturningCustomerIsTheirFirstReceiversAndALastColleagueHelpsOut() {
    String rota = outlet.rota("a", "b", "c");
    String phone = phone();
    Answer first = outlet.newcomer(phone).is(201);
    outlet.end(first, "INTERESTED").is(200);

    Answer again = outlet.enter("\"cameBefore\":\"NOT_SAID\"", phone).is(201);
    assertThat(outlet.receiver(again)).isEqualTo("a");
    assertThat(again.text("/ground")).isEqualTo("REGISTER");
    assertThat(again.text("/turn")).isEqualTo("OWN");
    assertThat(again.body().get("counted").asBoolean()).isFalse();

    Answer third = outlet.enter("\"cameBefore\":\"NOT_SAID\"", phone).is(201);
    assertThat(outlet.receiver(third)).as("a is busy; c is last").isEqualTo("c");
    assertThat(third.text("/turn")).isEqualTo("LAST");
    assertThat(third.text("/belongsToId")).isEqualTo(outlet.staff("a"));
    assertThat(place(rota, "VISIT", "c").get("received").asInt()).isZero();
    api.post(path(third) + "/deal", outlet.sales("c"), "").is(200);
    assertThat(api.get(path(third), outlet.boss()).text("/deal/creditedToId"))
        .isEqualTo(outlet.staff("a"));
  }

  @Test
  @Proves({"V-50", "K-13", "C-120"})
  void whoIsNamedReceives() {
    outlet.rota("a", "b", "c");
    String named = "\"namedId\":\"%s\"".formatted(outlet.staff("c"));

    Answer asked = outlet.newcomer(named, phone()).is(201);

    assertThat(outlet.receiver(asked)).isEqualTo("c");
    assertThat(asked.text("/ground")).isEqualTo("NAMED");
    assertThat(asked.body().get("counted").asBoolean()).isFalse();
    assertThat(
            api.get("/api/v1/policies/visit/reception-rota/presets", outlet.boss())
                .is(200)
                .response()
                .body())
        .contains("office-staff", "NAMED_PERSON", "OFFICE_STAFF");
  }

  @Test
  @Proves({"C-121", "V-53"})
  void whoGrabsACustomerIsOffTheRotaAndTheDealIsTheOthers() {
    String rota = outlet.rota("a", "b");
    String phone = phone();
    Answer grabbed = outlet.newcomer(phone).is(201);
    outlet.end(grabbed, "DEAL").is(200);
    String found =
        "{\"kind\":\"NAMED_NOT_TOLD\",\"belongsToId\":\"%s\",\"note\":\"点名找b，a未告知\"}"
            .formatted(outlet.staff("b"));

    api.post(path(grabbed) + "/grabbing", outlet.sales("a"), found).refuses(403, "right-missing");
    Answer after = api.post(path(grabbed) + "/grabbing", outlet.boss(), found).is(200);

    assertThat(after.text("/belongsToId")).isEqualTo(outlet.staff("b"));
    assertThat(after.text("/deal/creditedToId")).isEqualTo(outlet.staff("b"));
    LocalDate day = LocalDate.parse(after.text("/grabbing/suspendedFrom"));
    assertThat(suspensions.on(outlet.id(), day)).containsExactly(outlet.staff("a"));
    assertThat(suspensions.on(outlet.id(), day.minusDays(1))).isEmpty();
    assertThat(suspensions.on(outlet.id(), day.plusDays(1))).isEmpty();
    Answer next = outlet.enter("\"cameBefore\":\"NOT_SAID\"", phone).is(201);
    assertThat(next.text("/belongsToId")).isEqualTo(outlet.staff("b"));
    Answer decided = api.get(path(next) + "/belonging", outlet.boss()).is(200);
    assertThat(decided.text("/decidedBy")).isEqualTo(grabbed.text("/number"));
    assertThat(decided.text("/firstOwnerId")).isEqualTo(outlet.staff("b"));
    api.post(path(grabbed) + "/grabbing", outlet.boss(), found).refuses(409, "grabbed-already");
    assertThat(rota).isNotBlank();
  }

  @Test
  @Proves("V-52")
  void nobodyJoinsAColleaguesReceptionUninvited() {
    outlet.rota("a", "b", "c");
    String phone = phone();
    outlet.end(outlet.newcomer(phone).is(201), "INTERESTED").is(200);
    api.post(
            "/api/v1/receptions",
            outlet.boss(),
            "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"namedId\":\"%s\"}"
                .formatted(outlet.staff("a")))
        .is(201);
    Answer ofA = outlet.enter("\"cameBefore\":\"NOT_SAID\"", phone).is(201);
    assertThat(outlet.receiver(ofA)).isEqualTo("c");
    String end = "{\"result\":\"INTERESTED\"}";

    api.post(path(ofA) + "/end", outlet.sales("a"), end).refuses(403, "reception-not-yours");
    api.post(path(ofA) + "/end", outlet.sales("b"), end).refuses(404, "not-found");
    String invited = "{\"staffId\":\"%s\"}".formatted(outlet.staff("b"));
    api.post(path(ofA) + "/invite", outlet.sales("c"), invited).is(200);
    api.post(path(ofA) + "/end", outlet.sales("b"), end).is(200);
    api.post(path(ofA) + "/invite", outlet.sales("c"), invited)
        .refuses(409, "reception-state-refused");
  }

  @Test
  @Proves("V-45")
  void whoComesWhenNobodyIsThereIsReceivedAsSoonAsSomebodyIsBack() {
    String rota = outlet.rota("a");
    api.post(rota + "/away", outlet.sales("a"), "{\"why\":\"LEAVE\"}").is(200);

    Answer waits = outlet.newcomer().is(201);
    assertThat(waits.text("/status")).isEqualTo("WAITING");
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", outlet.boss()).response().body())
            .contains("reception/" + waits.text("/id")));
    outlet.end(waits, "INTERESTED").refuses(409, "reception-state-refused");
    api.post(rota + "/back", outlet.boss(), "{\"staffId\":\"%s\"}".formatted(outlet.staff("a")))
        .is(200);

    eventually(() ->
        assertThat(api.get(path(waits), outlet.boss()).text("/receiverId"))
            .isEqualTo(outlet.staff("a")));
  }

  @Test
  void whereNoRotaIsKeptWhoEntersReceives() {
    Answer entered =
        api.post(
                "/api/v1/receptions",
                outlet.sales("b"),
                "{\"channel\":\"CALL\",\"cameBefore\":\"NO\"}")
            .is(201);

    assertThat(outlet.receiver(entered)).isEqualTo("b");
    assertThat(entered.text("/turn")).isEqualTo("REGISTRAR");
  }

  @Test
  @Proves("V-45")
  void manyAtOnceAreAllReceivedAndTheTurnsStayEqual() throws Exception {
    String rota = outlet.rota("a", "b", "c");
    List<Callable<Answer>> rush =
        IntStream.range(0, 9).<Callable<Answer>>mapToObj(i -> () -> outlet.newcomer()).toList();
    try (ExecutorService floor = Executors.newVirtualThreadPerTaskExecutor()) {
      floor.invokeAll(rush);
    }

    String list = "/api/v1/receptions?outlet=%s&limit=200".formatted(outlet.id());
    eventually(() ->
        assertThat(api.get(list + "&status=UNDER_WAY", outlet.boss()).body().get("items"))
            .hasSize(9));
    assertThat(List.of("a", "b", "c"))
        .allSatisfy(who -> assertThat(place(rota, "VISIT", who).get("turns").asInt()).isEqualTo(3));
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyEntersOneCustomer() {
    outlet.rota("a", "b");
    String key = UUID.randomUUID().toString();
    String body = "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\"}";

    Answer first =
        api.send("POST", "/api/v1/receptions", outlet.boss(), body, "Idempotency-Key", key).is(201);
    Answer again =
        api.send("POST", "/api/v1/receptions", outlet.boss(), body, "Idempotency-Key", key).is(201);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.text("/receiverId")).isEqualTo(first.text("/receiverId"));
    assertThat(outlet.receiver(outlet.newcomer())).isEqualTo("b");
  }

  @Test
  @Proves({"M3", "C-117"})
  void aVisitorWhoIsFoundToBeACustomerIsAsConfidentialAsTheCustomer() {
    outlet.rota("a", "b");
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, outlet.staff("b"), outlet.id(), "NORMAL");
    Answer entry = outlet.newcomer().is(201);
    String identify = "{\"customerId\":\"%s\"}".formatted(customer);

    eventually(() -> api.post(path(entry) + "/identify", outlet.boss(), identify).is(200));
    Answer list = api.get("/api/v1/receptions?customer=" + customer, outlet.boss()).is(200);
    assertThat(list.text("/items/0/id")).isEqualTo(entry.text("/id"));
    VisitApi.tellCustomer(customer, 2, outlet.staff("b"), outlet.id(), "CONFIDENTIAL");

    eventually(() -> api.get(path(entry), outlet.boss()).refuses(404, "not-found"));
    assertThat(
            api.get("/api/v1/receptions?customer=" + customer, outlet.boss()).body().get("items"))
        .isEmpty();
  }

  @Test
  @Proves("C-117")
  void visitorsAreMaskedForWhomTheyDoNotConcern() {
    outlet.rota("a");
    Answer entry = outlet.newcomer("\"name\":\"欧阳建国\"", "\"phone\":\"13800001234\"").is(201);
    String office = VisitApi.person("zhao.zhuren", "office");

    assertThat(api.get(path(entry), outlet.sales("a")).text("/phone")).isEqualTo("13800001234");
    assertThat(api.get(path(entry), office).is(200).text("/phone")).isEqualTo("138****1234");
    assertThat(api.get(path(entry), office).text("/name")).isEqualTo("欧阳**");
    assertThat(stored(entry)).doesNotContain("13800001234", "欧阳").contains("phoneMark");
  }

  @Test
  @Proves("V-45")
  void whoWaitedOvernightIsReceivedWhenTheDayOfTheRotaBegins() {
    String rota = outlet.rota("a");
    api.post(rota + "/away", outlet.sales("a"), "{\"why\":\"LEAVE\"}").is(200);
    Answer entry = outlet.newcomer().is(201);
    assertThat(entry.text("/status")).isEqualTo("WAITING");

    aNightPasses(rota);

    eventually(() ->
        assertThat(outlet.receiver(api.get(path(entry), outlet.boss()).is(200))).isEqualTo("a"));
  }

  /** The absences become those of yesterday; nothing is told of that. */
  private void aNightPasses(String rota) {
    String id = rota.substring(rota.lastIndexOf('/') + 1);
    Update yesterday = new Update().set("absences.0.day", "2020-01-01");
    mongo.updateFirst(new Query(Criteria.where("_id").is(id)), yesterday, "rotas");
  }

  /** As it lies in the database. */
  private String stored(Answer entry) {
    Query query = new Query(Criteria.where("_id").is(entry.text("/id")));
    return String.valueOf(mongo.findOne(query, Document.class, "receptions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                          | 422 | validation-failed",
        "{\"channel\":\"VISIT\"}                                     | 422 | validation-failed",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"YES\"}              | 422 | question-not-asked",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"YES\",\"whoReceived\":\"NAMED\"} | 422 | answers-contradict",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"whoReceived\":\"NOT_SAID\"} | 422 | answers-contradict",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"phone\":\"abc\"} | 422 | validation-failed",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"namedId\":\"st-x\"} | 422 | colleague-unknown",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"outletId\":\"moon\"} | 422 | department-unknown",
        "{\"channel\":\"VISIT\",\"cameBefore\":\"NO\",\"customerId\":\"x\"} | 422 | customer-unknown",
        "{\"channel\":\"FAX\",\"cameBefore\":\"NO\"}                 | 400 | body-invalid"
      })
  @Proves("C-122")
  void anEntryWithoutItsQuestionsOrWithBadIdsIsRefused(String body, int status, String slug) {
    Answer refused = api.post("/api/v1/receptions", outlet.boss(), body);

    assertThat(refused.status()).as(refused.response().body()).isIn(status, 422);
    assertThat(refused.text("/type")).startsWith("urn:kehu:problem:visit:");
    if (!slug.equals("body-invalid")) {
      refused.refuses(status, slug);
    }
  }

  @Test
  void aRotaIsSetOnceAWeekByItsLeaderAlone() {
    String rota = outlet.rota("a", "b");
    String rotas = "/api/v1/receptions/rotas";
    String again = "{\"staffIds\":[\"%s\"]}".formatted(outlet.staff("a"));
    String elsewhere =
        "{\"outletId\":\"sales\",\"staffIds\":[\"%s\"]}".formatted(outlet.staff("a"));

    api.post(rotas, outlet.boss(), again).refuses(409, "rota-exists");
    api.post(rotas, outlet.boss(), elsewhere).refuses(403, "rota-not-yours");
    api.post(rotas, outlet.boss(), "{\"week\":\"2020-W01\",\"staffIds\":[\"x\"]}")
        .refuses(422, "colleague-unknown");
    api.post(rotas, outlet.boss(), again.replace("{", "{\"week\":\"2020-W01\","))
        .refuses(422, "week-past");
    api.post(rotas, outlet.boss(), again.replace("{", "{\"week\":\"2026-W60\","))
        .refuses(422, "week-invalid");
    api.post(rota + "/away", outlet.sales("a"), "{\"why\":\"SUSPENDED\"}")
        .refuses(422, "reason-not-stated");
    api.post(rota + "/away", outlet.sales("a"), "{\"why\":\"LEAVE\",\"day\":\"2020-01-01\"}")
        .refuses(422, "absence-day-implausible");
    String other = "{\"why\":\"LEAVE\",\"staffId\":\"%s\"}".formatted(outlet.staff("b"));
    api.post(rota + "/away", outlet.sales("a"), other).refuses(403, "not-for-others");
    api.post(rota + "/away", outlet.boss(), "{\"why\":\"LEAVE\"}").refuses(422, "not-on-rota");
    api.post(
            rota + "/people", outlet.boss(), "{\"staffIds\":[\"%s\"]}".formatted(outlet.staff("c")))
        .is(200);
    assertThat(outlet.receiver(outlet.newcomer())).isEqualTo("c");
    assertThat(
            api.get(rotas + "?week=2026-W48&outlet=" + outlet.id(), outlet.boss())
                .is(200)
                .body()
                .get("items"))
        .hasSizeLessThanOrEqualTo(1);
  }
}

package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.customer.KnownAgreement;
import org.kehu.complaint.customer.KnownAgreement.Cover;
import org.kehu.complaint.customer.KnownAgreements;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Agreements decide the deadlines of what is received while they are in force. customer-service
 * does not run here: all that is known of an agreement came by its event.
 */
@KehuServiceTest
class AgreementDeadlineIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String STATE = "kehu.agreement.state.v1";

  /** A Monday morning in working hours. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:30:00Z");

  private static final Instant LONG_AGO = MONDAY.minus(Duration.ofDays(200));
  private static final Instant FAR_AHEAD = MONDAY.plus(Duration.ofDays(200));

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private KnownCustomers customers;
  @Autowired private KnownAgreements agreements;
  private Http http;

  private final Customers customer =
      Customers.fresh("key-accounts", "st-feng-dakehu", "A1", "NORMAL");
  private final String agreement = UUID.randomUUID().toString();
  private final String number = "XY-2026-" + agreement.substring(0, 6);

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed = List.of("st-chen-kefu", "st-wang-zong", "st-feng-dakehu");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
    customer.tell(1);
    await().atMost(SOON).until(() -> customers.find(customer.id(), null).isPresent());
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private static Cover cover(int version, String level, Instant from, Instant until) {
    return new Cover(version, level, from, until, Set.of(), List.of());
  }

  private static String json(Cover cover) {
    return """
    {"version":%d,"level":"%s","from":"%s","until":"%s","matters":[%s],"products":[%s]}
    """
        .formatted(
            cover.version(),
            cover.level(),
            cover.from(),
            cover.until(),
            quoted(cover.matters()),
            quoted(cover.products()));
  }

  private static String quoted(Collection<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(","));
  }

  private void told(long sequence, Cover... covers) {
    String body =
        """
        {"agreementId":"%s","customerId":"%s","number":"%s","kind":"SERVICE","status":"EXECUTING",
         "version":1,"covers":[%s],"progress":0,"departmentId":"key-accounts","level":"NORMAL"}
        """
            .formatted(
                agreement,
                customer.id(),
                number,
                Stream.of(covers).map(AgreementDeadlineIT::json).collect(Collectors.joining(",")));
    Events.tell(STATE, STATE, "agreement/" + agreement, sequence, body);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(agreements.copies().find(agreement).map(KnownAgreement::covers))
                .contains(List.of(covers)));
  }

  private String taken(String kind, String further) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"TELEPHONE\",\"description\":\"设备停机\",\"customerId\":\"%s\"%s}"
            .formatted(kind, customer.id(), further);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private String complaint() {
    return taken("COMPLAINT", "");
  }

  private JsonNode explained(String id) {
    return http.get(CASES + "/" + id + "/deadlines/explain", CHIEF).is(200).json();
  }

  private String basis(String id) {
    return explained(id).path("basis").asString();
  }

  private static JsonNode clockOf(JsonNode explained, String kind) {
    return explained
        .path("clocks")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"M13", "M2", "P-22", "P-26", "C-134"})
  void whatIsReceivedAfterTheLastDayHasTheUsualTargetsAndWhatCameBeforeKeepsItsOwn() {
    Instant until = MONDAY.plus(Duration.ofHours(2));
    told(1, cover(1, "GOLD", LONG_AGO, until));
    String before = complaint();
    JsonNode bound = explained(before);
    assertThat(bound.path("basis").asString()).isEqualTo("AGREEMENT:GOLD");
    assertThat(clockOf(bound, "RESOLUTION").path("target").asString()).isEqualTo("PT7H30M");
    assertThat(bound.at("/agreements/0/agreement").asString()).isEqualTo(number);
    assertThat(bound.at("/agreements/0/standing").asString()).isEqualTo("IN_FORCE");
    assertThat(bound.at("/agreements/0/decided").asBoolean()).isTrue();

    clock.set(until);
    String after = complaint();

    JsonNode usual = explained(after);
    assertThat(usual.path("basis").asString()).isEqualTo("KEY_ACCOUNT:A1");
    assertThat(clockOf(usual, "RESOLUTION").path("target").asString()).isEqualTo("PT15H");
    assertThat(usual.at("/agreements/0/standing").asString()).isEqualTo("OVER");
    assertThat(usual.at("/agreements/0/until").asString()).isEqualTo(until.toString());
    assertThat(usual.at("/agreements/0/decided").asBoolean()).isFalse();
    JsonNode still = explained(before);
    assertThat(still.path("basis").asString()).isEqualTo("AGREEMENT:GOLD");
    assertThat(still.path("agreements")).isEqualTo(bound.path("agreements"));
    assertThat(clockOf(still, "RESOLUTION").path("dueAt"))
        .isEqualTo(clockOf(bound, "RESOLUTION").path("dueAt"));
  }

  @Test
  @Proves({"M13", "M16", "C-133"})
  void aChangeDecidesTheNextCaseAndARunningOneIsAssessedAnewByWhatHeldAtItsReceipt() {
    told(1, cover(1, "GOLD", LONG_AGO, FAR_AHEAD));
    String before = complaint();
    Instant changed = MONDAY.plus(Duration.ofHours(1));
    told(2, cover(1, "GOLD", LONG_AGO, changed), cover(2, "COPPER", changed, FAR_AHEAD));
    clock.set(changed);

    String after = complaint();

    assertThat(basis(after)).as("no line of ours is for COPPER").isEqualTo("KEY_ACCOUNT:A1");
    assertThat(explained(after).at("/agreements/0/level").asString()).isEqualTo("COPPER");
    assertThat(explained(after).at("/agreements/0/standing").asString()).isEqualTo("IN_FORCE");
    assertThat(explained(after).at("/agreements/0/decided").asBoolean()).isFalse();
    http.command(
            before,
            "assess",
            CHIEF,
            "{\"safety\":true,\"complexity\":\"NORMAL\",\"impact\":\"SINGLE\"}")
        .is(200);
    JsonNode weighed = explained(before);
    assertThat(weighed.path("basis").asString()).isEqualTo("AGREEMENT:GOLD");
    assertThat(clockOf(weighed, "RESOLUTION").path("target").asString()).isEqualTo("PT3H45M");
  }

  @Test
  @Proves("M13")
  void onlyTheMattersAndProductsThatItNamesAreCovered() {
    told(1, new Cover(1, "GOLD", LONG_AGO, FAR_AHEAD, Set.of("FAULT"), List.of("智能控制器")));

    String other = complaint();
    String fault = taken("FAULT", ",\"product\":\"智能控制器\"");
    String unnamed = taken("FAULT", "");

    assertThat(basis(other)).isEqualTo("KEY_ACCOUNT:A1");
    assertThat(explained(other).at("/agreements/0/standing").asString()).isEqualTo("OTHER_MATTER");
    assertThat(basis(fault)).isEqualTo("AGREEMENT:GOLD");
    assertThat(basis(unnamed)).isEqualTo("KEY_ACCOUNT:A1");
    assertThat(explained(unnamed).at("/agreements/0/standing").asString())
        .isEqualTo("OTHER_PRODUCT");

    http.patch(
            unnamed,
            CHIEF,
            "{\"product\":\"智能控制器\"}",
            http.get(CASES + "/" + unnamed, CHIEF).is(200).header("ETag"))
        .is(200);
    assertThat(basis(unnamed)).as("the product became known").isEqualTo("AGREEMENT:GOLD");
  }

  @Test
  @Proves({"M13", "M16", "P-30"})
  void anAgreementThatIsHeardOfLaterSetsWhatWasReceivedUnderItOnceAndNothingBefore() {
    String before = complaint();
    Instant signed = MONDAY.plus(Duration.ofHours(1));
    clock.set(signed.plus(Duration.ofMinutes(5)));
    String after = complaint();
    assertThat(basis(after)).isEqualTo("KEY_ACCOUNT:A1");

    told(1, cover(1, "GOLD", signed, FAR_AHEAD));

    await().atMost(SOON).untilAsserted(() -> assertThat(basis(after)).isEqualTo("AGREEMENT:GOLD"));
    told(2, cover(1, "GOLD", signed, FAR_AHEAD.plus(Duration.ofDays(1))));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.complaint.v1", after))
                .extracting(Events.Heard::type)
                .containsOnlyOnce("kehu.complaint.case-deadlines-moved.v1"));
    assertThat(basis(before)).as("received before it was signed").isEqualTo("KEY_ACCOUNT:A1");
    assertThat(explained(before).at("/agreements/0/standing").asString()).isEqualTo("NOT_YET");
    assertThat(Events.of("kehu.complaint.v1", before))
        .extracting(Events.Heard::type)
        .doesNotContain("kehu.complaint.case-deadlines-moved.v1");
  }

  @Test
  @Proves("M13")
  void whoDoesNotSeeTheCustomerIsToldNothingOfItsAgreements() {
    told(1, cover(1, "GOLD", LONG_AGO, FAR_AHEAD));
    String id = complaint();

    JsonNode receipt = http.get(CASES + "/" + id + "/deadlines/explain", AGENT).is(200).json();

    assertThat(receipt.path("basis").asString()).isEqualTo("DEFAULT");
    assertThat(receipt.path("agreements").size()).isZero();
    assertThat(receipt.toString()).doesNotContain(number).doesNotContain("GOLD");
  }

  @Test
  @Proves("M13")
  void aCustomerWhoArrivesLaterIsServedByWhatHeldAtReceiptAndMergedFilesKeepTheirAgreements() {
    Customers later = Customers.fresh("key-accounts", "st-feng-dakehu", null, "NORMAL");
    told(1, cover(1, "GOLD", LONG_AGO, FAR_AHEAD));
    String body =
        """
        {"kind":"COMPLAINT","channel":"TELEPHONE","description":"设备停机","customerId":"%s"}
        """
            .formatted(later.id());
    String id = http.post(CASES, AGENT, body).is(201).text("/id");
    assertThat(basis(id)).isEqualTo("DEFAULT");

    later.tell(1);
    await().atMost(SOON).untilAsserted(() -> assertThat(basis(id)).isEqualTo("GRADE:A"));
    customer.mergedInto(later).tell(2);
    await()
        .atMost(SOON)
        .until(() ->
            customers
                .idsOf(customers.find(later.id(), null).orElseThrow())
                .contains(customer.id()));

    assertThat(basis(http.post(CASES, AGENT, body).is(201).text("/id")))
        .isEqualTo("AGREEMENT:GOLD");
  }
}

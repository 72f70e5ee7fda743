package org.kehu.customer.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.archive.Shelf;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Handovers of leavers over HTTP, with broker and database. */
@KehuServiceTest
@Proves({"C-115", "C-116"})
class HandoverIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HANDOVERS = "/api/v1/customers/handovers";
  private static final String BOTH = "{\"side\":\"%s\"}";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    stays("st-lu-lizhi");
  }

  /** Takes back what another test prepared. */
  private void stays(String staffId) {
    String prepared = HANDOVERS + "?status=PREPARED&limit=200&staff=" + staffId;
    http.get(prepared, head())
        .is(200)
        .json()
        .at("/items")
        .findValuesAsString("id")
        .forEach(id ->
            http.post(HANDOVERS + "/" + id + "/cancel", head(), "{\"reason\":\"留任\"}").is(200));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private static String head() {
    return Http.person("he.dakehu", "manager");
  }

  private static String information() {
    return Http.person("guan.li", "supervisor");
  }

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private static String leaver() {
    return Http.person("gao.lizhi", "account-manager");
  }

  private String body(String staffId, String further) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(30);
    return "{\"staffId\":\"%s\",\"leavesOn\":\"%s\",\"reason\":\"辞职\"%s}"
        .formatted(staffId, day, further);
  }

  private String file(String owner, String further) {
    return http.opened(Http.erp(), Http.fresh("交接"), "\"ownerId\":\"" + owner + "\"" + further);
  }

  private String owner(String customer) {
    return http.get("/api/v1/customers/" + customer, chief()).is(200).text("/ownerId");
  }

  private String borrowed(String customer) {
    Shelf shelf = new Shelf(http, clock, customer);
    String archive = shelf.filed(leaver(), "NORMAL");
    String number = http.get(archive, chief()).is(200).text("/number");
    String form = "{\"archiveNumber\":\"%s\",\"kind\":\"LOAN\",\"purpose\":\"核对合同\"}";
    Http.Answer applied =
        http.post("/api/v1/customers/loans", leaver(), form.formatted(number)).is(201);
    String loan = "/api/v1/customers/loans/" + applied.id();
    String approval = "/api/v1/approvals/customer/" + applied.text("/approvalId") + "/approve";
    for (String token : List.of(head(), Http.person("zhao.zhuren", "office"))) {
      http.post(approval, token, "{\"note\":\"同意\"}").is(200);
    }
    await()
        .atMost(SOON)
        .until(() -> http.get(loan, chief()).is(200).text("/status").equals("GRANTED"));
    http.post(loan + "/hand-out", Shelf.archivist(), "{}").is(200);
    http.post(loan + "/confirm", leaver(), "{}").is(200);
    return loan;
  }

  private String letter(String lender, String token, String delegate) {
    String until = clock.instant().plus(Duration.ofDays(9)).toString();
    return http.post(
            "/api/v1/staff/" + lender + "/letters",
            token,
            "{\"delegateId\":\"%s\",\"powers\":[\"archive.loan\"],\"until\":\"%s\",\"reason\":\"出差\"}"
                .formatted(delegate, until))
        .is(201)
        .id();
  }

  @Test
  @Proves({"G-07", "G-14"})
  void customersKeysAndLettersAreTakenOverAndNothingIsReadableAfterwards() {
    String south = file("st-gao-lizhi", ",\"region\":\"广东\"");
    String named = file("st-gao-lizhi", ",\"region\":\"广东\"");
    String rest = file("st-gao-lizhi", "");
    String kept = file("st-feng-dakehu", "");
    String keeping = "/api/v1/customers/" + kept + "/keeper";
    http.post(keeping, head(), "{\"keeperId\":\"st-gao-lizhi\"}").is(200);
    letter("st-gao-lizhi", leaver(), "st-feng-dakehu");
    letter("st-he-dakehu", head(), "st-gao-lizhi");
    String loan = borrowed(rest);
    http.get("/api/v1/customers/" + kept, leaver()).is(200);

    JsonNode made = http.post(HANDOVERS, head(), body("st-gao-lizhi", "")).is(201).json();
    assertThat(made.at("/number").asString()).startsWith("JJ-");
    assertThat(made.at("/successors/rest").asString()).isEqualTo("st-he-dakehu");
    String path = HANDOVERS + "/" + made.at("/id").asString();
    http.post(HANDOVERS, head(), body("st-gao-lizhi", "")).refused(409, "handover-open-already");
    String table = "/api/v1/customers/%s/agreements/%s/progress-table";
    String export = table.formatted(south, UUID.randomUUID());
    await().atMost(SOON).until(() -> http.get(export, leaver()).status() == 403);
    http.get(export, leaver()).refused(403, "leaver-takes-nothing");
    http.get("/api/v1/customers/" + south, leaver()).is(200);

    JsonNode left = http.get(path + "/leftovers", head()).is(200).json();
    assertThat(left.at("/customers").asInt()).isEqualTo(3);
    assertThat(left.at("/keptFiles").asInt()).isEqualTo(1);
    assertThat(left.at("/lettersGiven").asInt()).isEqualTo(1);
    assertThat(left.at("/lettersHeld").asInt()).isEqualTo(1);
    assertThat(loan).endsWith(left.at("/archivesOut/0/loanId").asString());
    String chosen =
        """
        {"rest":"st-he-dakehu","byRegion":[{"region":"广东","staffId":"st-han-xiaoshou"}],
         "byCustomer":[{"customerId":"%s","staffId":"st-feng-dakehu"}]}\
        """
            .formatted(named);
    http.put(path + "/successors", head(), chosen).is(200);
    assertThat(http.get(path + "/customers", head()).is(200).json().at("/items"))
        .extracting(one -> one.at("/successorId").asString())
        .containsExactly("st-he-dakehu", "st-feng-dakehu", "st-han-xiaoshou");

    http.post(path + "/confirm", head(), BOTH.formatted("BUSINESS"))
        .refused(409, "handover-archives-out");
    http.post(loan + "/return", Shelf.archivist(), "{\"condition\":\"INTACT\"}").is(200);
    http.post(path + "/confirm", head(), BOTH.formatted("BUSINESS")).is(200);
    http.post(path + "/begin", head(), "{}").refused(409, "handover-move-not-allowed");
    http.post(path + "/confirm", head(), BOTH.formatted("INFORMATION"))
        .refused(403, "handover-not-yours");
    http.post(path + "/confirm", information(), BOTH.formatted("INFORMATION")).is(200);
    http.post(path + "/begin", head(), "{}").is(200);

    await()
        .atMost(SOON)
        .until(() -> http.get(path, head()).is(200).text("/status").equals("COMPLETED"));
    JsonNode outcome = http.get(path, head()).json().at("/outcome");
    assertThat(outcome.at("/customers").asInt()).isEqualTo(3);
    assertThat(outcome.at("/keptFiles").asInt()).isEqualTo(1);
    assertThat(outcome.at("/noticed").asInt()).isEqualTo(3);
    assertThat(owner(south)).isEqualTo("st-han-xiaoshou");
    assertThat(owner(named)).isEqualTo("st-feng-dakehu");
    assertThat(owner(rest)).isEqualTo("st-he-dakehu");
    assertThat(http.get("/api/v1/customers/" + kept, chief()).json().has("keeperId")).isFalse();
    gone(List.of(south, named, rest, kept));
    toldInOrder(path.substring(HANDOVERS.length() + 1), south);
  }

  /** Whatever the leaver's old token asks for is refused. */
  private void gone(List<String> files) {
    String token = leaver();
    await().atMost(SOON).until(() -> http.get("/api/v1/customers", token).status() == 403);
    List<String> paths = new ArrayList<>(List.of("/api/v1/customers", "/api/v1/staff"));
    files.forEach(id -> paths.add("/api/v1/customers/" + id));
    files.forEach(id -> paths.add("/api/v1/customers/" + id + "/timeline"));
    paths.add("/api/v1/customers/loans");
    paths.add("/api/v1/notices");
    for (String path : paths) {
      http.get(path, token).refused(403, "person-inactive");
    }
    String staff = "/api/v1/staff/st-gao-lizhi";
    assertThat(http.get(staff, chief()).is(200).json().at("/active").asBoolean()).isFalse();
    for (String lender : List.of("st-gao-lizhi", "st-he-dakehu")) {
      assertThat(
              http.get("/api/v1/staff/" + lender + "/letters", chief()).is(200).json().at("/items"))
          .extracting(one -> one.at("/standing").asString())
          .containsOnly("REVOKED");
    }
  }

  private void toldInOrder(String handover, String customer) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    Events.of("kehu.customer.v1", handover).stream()
                        .map(Events.Heard::type)
                        .distinct()
                        .map(type -> type.replace("kehu.customer.handover-", "")))
                .containsExactly(
                    "opened.v1",
                    "successors-chosen.v1",
                    "confirmed.v1",
                    "begun.v1",
                    "customers-handed.v1",
                    "completed.v1"));
    assertThat(Events.of("kehu.customer.v1", handover))
        .extracting(Events.Heard::body)
        .filteredOn(Objects::nonNull)
        .anyMatch(told -> told.contains(customer) && told.contains("st-han-xiaoshou"));
    assertThat(
            http.get("/api/v1/notices?about=handover/" + handover + "&limit=200", chief())
                .is(200)
                .json()
                .at("/items"))
        .hasSize(3);
    String token = Http.person("tang.shenji", "auditor");
    assertThat(
            http.get("/api/v1/audit/customer?actor=gao.lizhi&kind=REFUSAL&limit=200", token)
                .response()
                .body())
        .contains("leaver-takes-nothing");
  }

  @Test
  void whoStaysMayTakeFilesAgain() {
    String opened = body("st-lu-lizhi", ",\"successors\":{\"rest\":\"st-feng-dakehu\"}");
    String path = HANDOVERS + "/" + http.post(HANDOVERS, head(), opened).is(201).id();
    String staff = "/api/v1/staff/st-lu-lizhi";
    await().atMost(SOON).until(() -> http.get(staff, chief()).json().at("/leaving").asBoolean());
    String query = HANDOVERS + "?status=PREPARED&staff=st-lu-lizhi";
    assertThat(http.get(query, information()).is(200).json().at("/items")).hasSize(1);

    http.post(path + "/cancel", information(), "{\"reason\":\"留任\"}")
        .refused(403, "handover-not-yours");
    http.post(path + "/cancel", head(), "{\"reason\":\"留任\"}").is(200);

    await().atMost(SOON).until(() -> !http.get(staff, chief()).json().at("/leaving").asBoolean());
    http.post(path + "/begin", head(), "{}").refused(409, "handover-move-not-allowed");
  }

  @Test
  void aHandoverThatCannotBeRightIsRefused() {
    http.post(HANDOVERS, head(), body("st-nobody", "")).refused(422, "handover-staff-unknown");
    http.post(HANDOVERS, head(), body("st-han-xiaoshou", "")).refused(403, "handover-not-yours");
    http.post(HANDOVERS, head(), body("st-he-dakehu", "")).refused(403, "handover-not-yours");
    http.post(HANDOVERS, leaver(), body("st-lu-lizhi", "")).is(403);
    String own = ",\"successors\":{\"rest\":\"st-lu-lizhi\"}";
    http.post(HANDOVERS, head(), body("st-lu-lizhi", own))
        .refused(422, "handover-successor-invalid");
    String twice =
        """
        ,"successors":{"rest":"st-he-dakehu","byRegion":[
          {"region":"广东","staffId":"st-he-dakehu"},{"region":"广东","staffId":"st-feng-dakehu"}]}\
        """;
    http.post(HANDOVERS, head(), body("st-lu-lizhi", twice))
        .refused(422, "handover-successors-ambiguous");
    String foreign =
        ",\"successors\":{\"rest\":\"st-he-dakehu\",\"byCustomer\":[{\"customerId\":\"%s\","
            + "\"staffId\":\"st-he-dakehu\"}]}";
    http.post(HANDOVERS, head(), body("st-lu-lizhi", foreign.formatted(file("st-feng-dakehu", ""))))
        .refused(422, "handover-customer-foreign");
    String past =
        body("st-lu-lizhi", "").replaceAll("leavesOn\":\"[0-9-]+", "leavesOn\":\"2020-01-01");
    http.post(HANDOVERS, head(), past).refused(422, "handover-day-implausible");
    http.get(HANDOVERS + "/" + UUID.randomUUID(), head()).refused(404, "not-found");
  }
}

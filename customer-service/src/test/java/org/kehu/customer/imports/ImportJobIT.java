package org.kehu.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Imports as jobs: followed, cancelled and undone. */
@KehuServiceTest
class ImportJobIT {

  private static final String IMPORTS = "/api/v1/customers/imports/";
  private static final String JOBS = "/api/v1/jobs/customer";

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;

  private Http http;
  private String erp;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
  }

  private String sent(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    return http.sendBytes("POST", "/api/v1/customers/imports", erp, file, "text/csv").is(202).id();
  }

  /** Path of the job that does an import. */
  private String job(String id) {
    String job = http.get(IMPORTS + id, erp).is(200).text("/job");
    assertThat(job).matches(JOBS + "/[0-9a-f-]{36}").doesNotContain(id);
    return job;
  }

  private JsonNode until(String id, String state) {
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> http.get(IMPORTS + id, erp).is(200).text("/state").equals(state));
    return http.get(IMPORTS + id, erp).json();
  }

  private static String freshRegion() {
    return "撤销" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String rows(String region, int rows) {
    StringBuilder text = new StringBuilder("客户类型,客户名称,地区\n");
    for (int row = 0; row < rows; row++) {
      text.append("企业,%s,%s\n".formatted(Http.fresh("撤销"), region));
    }
    return text.toString();
  }

  private JsonNode filesOf(String region) {
    String asked = URLEncoder.encode(region, StandardCharsets.UTF_8);
    return http.get("/api/v1/customers?limit=200&total=true&region=" + asked, erp).is(200).json();
  }

  @Test
  @Proves("M7")
  void anImportIsAJobOfWhoeverSentIt() {
    Sheet sheet = new Sheet("作业", 11).rows(20);
    String id = sent(sheet.text());
    until(id, "COMPLETED");

    JsonNode job = http.get(job(id), erp).is(200).json();

    assertThat(job.at("/kind").asString()).isEqualTo("import");
    assertThat(job.at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(job.at("/subject").asString()).isEqualTo(IMPORTS + id);
    assertThat(job.at("/startedBy").asString()).isEqualTo("erp");
    assertThat(job.at("/progress/steps/0/done").asInt()).isEqualTo(20);
    assertThat(job.at("/progress/steps/0/total").asInt()).isEqualTo(20);
    assertThat(job.at("/progress/refused").asInt()).isEqualTo(sheet.bad() + sheet.duplicates());
    assertThat(job.at("/progress/counts/accepted").asInt()).isEqualTo(sheet.good());
    assertThat(job.at("/allowedMoves").toString()).isEqualTo("[\"UNDO\"]");
    assertThat(http.get(JOBS + "?kind=import", erp).is(200).response().body()).contains(id);
  }

  @Test
  void onlyThoseWhoMaySeeAndCommandAnImport() {
    String id = sent(rows(freshRegion(), 1));
    until(id, "COMPLETED");
    String writer = TestSuite.running().issuer().app("writer", "customers.write");
    String foreign = Http.person("feng.dakehu", "account-manager");
    String supervisor = Http.person("han.xiaoshou", "supervisor");

    http.get(job(id), writer).refused(404, "not-found");
    http.post(job(id) + "/undo", writer, null).refused(404, "not-found");
    http.get(job(id), foreign).refused(404, "not-found");
    http.get(job(id), Http.bi()).refused(403, "right-missing");
    assertThat(http.get(job(id), supervisor).is(200).json().at("/allowedMoves")).isEmpty();
    http.post(job(id) + "/undo", supervisor, null).refused(403, "job-command-not-allowed");
    JsonNode seen = http.get(job(id), Http.person("guan.li", "administrator")).is(200).json();
    assertThat(seen.at("/allowedMoves")).isEmpty();
    http.get(IMPORTS + id + "/kept", writer).refused(404, "not-found");
    assertThat(http.get(IMPORTS + id + "/kept", erp).is(200).json().at("/items")).isEmpty();
    http.post(job(id) + "/cancel", erp, null).refused(409, "job-move-not-allowed");
  }

  @Test
  @Proves("M7")
  void anUndoneImportIsAsIfItHadNeverBeen() {
    String region = freshRegion();
    String text = rows(region, 6);
    String id = sent(text);
    until(id, "COMPLETED");
    JsonNode files = filesOf(region).at("/items");
    String changed = files.get(0).at("/id").asString();
    String engaged = files.get(1).at("/id").asString();
    String untouched = files.get(2).at("/id").asString();
    http.patch("/api/v1/customers/" + changed, erp, "{\"industry\":\"电子\"}", "If-Match", "\"1\"")
        .is(200);
    complain(engaged);
    String manager = Http.person("yang.zongjian", "manager");

    http.post(job(id) + "/undo", manager, null).is(202);
    JsonNode undone = until(id, "UNDONE");

    assertThat(undone.at("/undo/withdrawn").asInt()).isEqualTo(4);
    assertThat(undone.at("/undo/kept").asInt()).isEqualTo(2);
    JsonNode kept = http.get(undone.at("/kept").asString(), erp).is(200).json().at("/items");
    assertThat(kept.valueStream().map(one -> one.at("/customerId").asString()))
        .containsExactlyInAnyOrder(changed, engaged);
    assertThat(kept.valueStream().map(one -> one.at("/reason").asString()))
        .containsExactlyInAnyOrder("CHANGED", "ENGAGED");
    assertThat(kept.get(0).at("/number").asString()).startsWith("KH-");
    assertThat(filesOf(region).at("/total").asInt()).isEqualTo(2);
    http.get("/api/v1/customers/" + untouched, erp).refused(404, "not-found");
    http.get("/api/v1/customers/" + untouched, Http.person("wang.zong", "general-manager"))
        .refused(404, "not-found");
    http.get("/api/v1/customers/" + changed, erp).is(200);
    assertGone(untouched);
    assertTold(id, "kehu.customer.import-completed.v1", "kehu.customer.import-undone.v1");
    assertTold(
        job(id).substring(JOBS.length() + 1),
        "kehu.process.started.v1",
        "kehu.process.completed.v1",
        "kehu.process.undo-requested.v1",
        "kehu.process.undone.v1");
    http.post(job(id) + "/undo", manager, null).refused(409, "job-move-not-allowed");

    JsonNode again = until(sent(text), "COMPLETED");
    assertThat(again.at("/counts/accepted").asInt()).as(again.toString()).isEqualTo(4);
    assertThat(again.at("/counts/duplicates").asInt()).isEqualTo(2);
  }

  /** A complaint of the customer that somebody took in, as the timeline hears of it. */
  private void complain(String customerId) {
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-registered.v1",
        "case/" + UUID.randomUUID(),
        1,
        UUID.randomUUID().toString(),
        "{\"customerId\":\"%s\"}".formatted(customerId),
        Map.of(
            "customerid", customerId, "actor", "st-chen-kefu", "level", "0", "scope", "dep:sales"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            http.get("/api/v1/customers/" + customerId + "/timeline", erp)
                .is(200)
                .response()
                .body()
                .contains("case-registered"));
  }

  private static void assertGone(String customerId) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.v1", customerId))
              .extracting(Events.Heard::type)
              .endsWith("kehu.customer.customer-withdrawn.v1");
          for (String topic : List.of("kehu.customer.state.v1", "kehu.customer.internal.v1")) {
            assertThat(Events.of(topic, customerId).getLast().body()).as(topic).isNull();
          }
        });
  }

  private static void assertTold(String id, String... types) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(types));
  }

  @Test
  @Proves("M7")
  void anUndoingThatWasKilledGoesOnWithoutDoubling() {
    Sheet sheet = new Sheet("撤断", 12).rows(150);
    String id = sent(sheet.text());
    until(id, "COMPLETED");
    http.post(job(id) + "/undo", erp, null).is(202);
    until(id, "UNDONE");
    // Rows beyond 50 were taken back, of which those beyond 100 had been kept as done.
    long beyondHundred = sheet.good() - new Sheet("撤断", 12).rows(100).good();
    new KilledImport(mongo, id).undoneDownTo(100, beyondHundred);

    JsonNode undone = until(id, "UNDONE");

    assertThat(undone.at("/undo/withdrawn").asInt()).isEqualTo(sheet.good());
    assertThat(undone.at("/undo/kept").asInt()).isZero();
  }

  @Test
  @Proves("M7")
  void aCancelledImportKeepsWhatItStoredAndCanBeUndone() {
    String region = freshRegion();
    String id = sent(rows(region, 3000));
    http.post(job(id) + "/cancel", erp, null).is(202);

    JsonNode cancelled = until(id, "CANCELLED");

    int accepted = cancelled.at("/counts/accepted").asInt();
    assertThat(accepted).isLessThan(3000);
    assertThat(filesOf(region).at("/total").asInt()).isEqualTo(accepted);
    http.post(job(id) + "/resume", erp, null).refused(409, "job-move-not-allowed");
    if (accepted > 0) {
      http.post(job(id) + "/undo", erp, null).is(202);
      assertThat(until(id, "UNDONE").at("/undo/withdrawn").asInt()).isEqualTo(accepted);
    }
    assertThat(filesOf(region).at("/total").asInt()).isZero();
  }

  @Test
  void aDryRunHasNothingToUndo() {
    byte[] file = rows(freshRegion(), 1).getBytes(StandardCharsets.UTF_8);
    String id =
        http.sendBytes("POST", "/api/v1/customers/imports?dryRun=true", erp, file, "text/csv")
            .is(202)
            .id();
    until(id, "COMPLETED");

    Http.Answer refused = http.post(job(id) + "/undo", erp, null);

    refused.refused(409, "job-move-not-allowed");
    assertThat(refused.json().at("/allowedMoves")).isEmpty();
  }
}

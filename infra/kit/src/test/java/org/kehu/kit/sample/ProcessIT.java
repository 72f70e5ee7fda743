package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.local.broker.TopicPlan;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long commands as their callers meet them. */
@KehuServiceTest
class ProcessIT {

  private static final String JOBS = "/api/v1/jobs/sample";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private JsonMapper json;
  private Sample sample;

  @BeforeAll
  static void prepare() {
    TestSuite.running()
        .ensureTopics(List.of(TopicPlan.events("kehu.sample.v1", Duration.ofDays(1))));
    Company.tell();
  }

  @BeforeEach
  void meet() {
    sample = new Sample(port);
  }

  private static String person(String userName, String... roles) {
    return TestSuite.running().issuer().person(userName, roles);
  }

  private static String fresh() {
    return "chore " + UUID.randomUUID().toString().substring(0, 8) + " ";
  }

  private HttpResponse<String> asked(String token, String title, int notes, String... headers)
      throws Exception {
    String body = "{\"title\":\"%s\",\"notes\":%d}".formatted(title, notes);
    return sample.send("POST", "/api/v1/notes/chores", token, body, headers);
  }

  /** Path of a job that an app asked for. */
  private String started(String title, int notes) throws Exception {
    HttpResponse<String> accepted = asked(Sample.APP, title, notes);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return accepted.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode get(String path, String token) throws Exception {
    HttpResponse<String> answer = sample.get(path, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private JsonNode until(String job, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(job, Sample.APP).at("/state").asString().equals(state));
    try {
      return get(job, Sample.APP);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private HttpResponse<String> command(String job, String move, String... headers)
      throws Exception {
    return sample.send("POST", job + "/" + move, Sample.APP, null, headers);
  }

  @Test
  @Proves("M33")
  void aLongCommandIsTakenInAndFollowedToItsEnd() throws Exception {
    String key = UUID.randomUUID().toString();
    String title = fresh();
    HttpResponse<String> accepted = asked(Sample.APP, title, 3, "Idempotency-Key", key);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String id = json.readTree(accepted.body()).at("/id").asString();
    String job = accepted.headers().firstValue("Location").orElseThrow();
    assertThat(job).isEqualTo(JOBS + "/" + id);

    JsonNode done = until(job, "COMPLETED");

    assertThat(done.at("/kind").asString()).isEqualTo("chore");
    assertThat(done.at("/startedBy").asString()).isEqualTo("erp");
    assertThat(done.at("/subject").asString()).isEqualTo("/api/v1/notes");
    assertThat(done.at("/progress/done").asInt()).isEqualTo(4);
    assertThat(done.at("/progress/total").asInt()).isEqualTo(4);
    assertThat(done.at("/progress/counts/written").asInt()).isEqualTo(3);
    assertThat(done.at("/progress/steps/0/name").asString()).isEqualTo("write");
    assertThat(done.at("/progress/steps/1/finishedAt").asString()).isNotEmpty();
    assertThat(done.at("/allowedMoves").toString()).isEqualTo("[\"UNDO\"]");
    HttpResponse<String> again = asked(Sample.APP, title, 3, "Idempotency-Key", key);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Location")).contains(job);
    assertThat(asked(Sample.APP, title, 4, "Idempotency-Key", key).statusCode()).isEqualTo(422);
    assertTold(id, "kehu.process.started.v1", "kehu.process.completed.v1");
  }

  @Test
  void nothingIsSentAgainUntilAJobHasGotOn() throws Exception {
    String job = started(fresh(), 1);
    until(job, "COMPLETED");
    String etag = sample.get(job, Sample.APP).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = sample.send("GET", job, Sample.APP, null, "If-None-Match", etag);

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
  }

  @Test
  void aJobIsCancelledUndoneAndTold() throws Exception {
    String title = fresh();
    CountDownLatch held = new CountDownLatch(1);
    Chore.HELD.put(title, held);
    String job = started(title, 50);
    until(job, "RUNNING");

    String key = UUID.randomUUID().toString();
    assertThat(command(job, "cancel", "Idempotency-Key", key).statusCode()).isEqualTo(202);
    HttpResponse<String> again = command(job, "cancel", "Idempotency-Key", key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    HttpResponse<String> twice = command(job, "cancel");
    Sample.assertProblem(twice, 409, "job-move-not-allowed");
    assertThat(json.readTree(twice.body()).at("/state").asString()).isEqualTo("CANCELLING");
    assertThat(json.readTree(twice.body()).at("/allowedMoves").toString()).isEqualTo("[]");
    held.countDown();

    JsonNode cancelled = until(job, "CANCELLED");
    assertThat(cancelled.at("/progress/done").asInt()).isEqualTo(1);
    HttpResponse<String> resumed = command(job, "resume", "Accept-Language", "en");
    Sample.assertProblem(resumed, 409, "job-move-not-allowed");
    assertThat(json.readTree(resumed.body()).at("/allowedMoves").toString())
        .isEqualTo("[\"UNDO\"]");
    assertThat(resumed.body()).contains("Possible now");
    Sample.assertProblem(command(job, "undo", "If-Match", "\"1\""), 412, "version-stale");
    HttpResponse<String> undone = command(job, "undo");
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(202);
    assertThat(undone.headers().firstValue("Location")).contains(job);

    JsonNode end = until(job, "UNDONE");
    assertThat(end.at("/undo/steps/0/name").asString()).isEqualTo("write");
    assertThat(end.at("/allowedMoves").toString()).isEqualTo("[]");
    assertTold(
        end.at("/id").asString(),
        "kehu.process.started.v1",
        "kehu.process.cancel-requested.v1",
        "kehu.process.cancelled.v1",
        "kehu.process.undo-requested.v1",
        "kehu.process.undone.v1");
  }

  @Test
  void aStuckJobIsSeenByOpsAndResumed() throws Exception {
    String title = fresh();
    Chore.BROKEN.add(title);
    String job = started(title, 1);

    JsonNode stuck = until(job, "STUCK");

    assertThat(stuck.at("/stuckIn").asString()).isEqualTo("RUNNING");
    assertThat(stuck.at("/trouble/code").asString()).isEqualTo("conflict");
    assertThat(stuck.at("/trouble/step").asString()).isEqualTo("tidy");
    HttpResponse<String> metrics = new Sample(managementPort).get("/actuator/prometheus", null);
    assertThat(metrics.body())
        .containsPattern("kehu_process_jobs\\{[^}]*kind=\"chore\",state=\"STUCK\"[^}]*} [1-9]");
    String admin = person("guan.li", "administrator");
    assertThat(get(JOBS + "?state=STUCK&kind=chore", admin).at("/items").toString())
        .contains(stuck.at("/id").asString());
    assertThat(get(job, admin).at("/allowedMoves").toString()).isEqualTo("[\"RESUME\"]");
    Sample.assertProblem(
        sample.send("POST", job + "/cancel", admin, null), 403, "job-command-not-allowed");

    Chore.BROKEN.remove(title);
    assertThat(sample.send("POST", job + "/resume", admin, null).statusCode()).isEqualTo(202);

    until(job, "COMPLETED");
    assertTold(
        stuck.at("/id").asString(),
        "kehu.process.started.v1",
        "kehu.process.stuck.v1",
        "kehu.process.resumed.v1",
        "kehu.process.completed.v1");
  }

  @Test
  void theListShowsTheCallersOwnByKindAndState() throws Exception {
    String own = started(fresh(), 1);
    String id = own.substring(own.lastIndexOf('/') + 1);
    until(own, "COMPLETED");
    String other = TestSuite.running().issuer().app("bi", "notes.read notes.write");

    assertThat(get(JOBS + "?state=COMPLETED&limit=200", Sample.APP).toString()).contains(id);
    assertThat(get(JOBS + "?kind=chore&state=WAITING", Sample.APP).toString()).doesNotContain(id);
    JsonNode foreign = get(JOBS + "?total=true", other);
    assertThat(foreign.at("/items")).isEmpty();
    assertThat(foreign.at("/total").asInt()).isZero();
    JsonNode page = get(JOBS + "?limit=1", Sample.APP);
    started(fresh(), 1);
    JsonNode next = get(JOBS + "?limit=1&after=" + page.at("/next").asString(), Sample.APP);
    assertThat(next.at("/items/0/id").asString()).isNotEqualTo(page.at("/items/0/id").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e,        404, not-found",
    "POST, /01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e/cancel, 404, not-found",
    "POST, /01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e/undo,   404, not-found",
    "POST, /01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e/resume, 404, not-found",
    "POST, /01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e/halt,   404, not-found",
    "GET,  /nonsense,                                    400, parameter-invalid",
    "POST, /nonsense/cancel,                             400, parameter-invalid",
    "GET,  ?state=LOST,                                  400, parameter-invalid",
    "GET,  ?kind=NO,                                     400, parameter-invalid",
    "GET,  ?kind=errand,                                 422, job-kind-unknown",
    "GET,  ?limit=1000,                                  400, parameter-invalid",
    "GET,  ?after=nonsense,                              400, cursor-invalid",
  })
  void badInputsAreRefused(String method, String path, int status, String slug) throws Exception {
    Sample.assertProblem(sample.send(method, JOBS + path, Sample.APP, null), status, slug);
  }

  @Test
  void aForeignJobIsNone() throws Exception {
    String job = started(fresh(), 1);
    String agent = person("chen.kefu", "agent");

    for (String move : List.of("cancel", "undo", "resume")) {
      Sample.assertProblem(sample.send("POST", job + "/" + move, agent, null), 404, "not-found");
    }
    Sample.assertProblem(sample.get(job, agent), 404, "not-found");
  }

  private void assertTold(String id, String... types) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.sample.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(types));
    Events.of("kehu.sample.v1", id).forEach(ProcessIT::assertValid);
  }

  private static void assertValid(Events.Heard heard) {
    assertThat(
            SCHEMAS
                .getSchema(schema(heard.type()), InputFormat.JSON)
                .validate(Objects.requireNonNull(heard.body()), InputFormat.JSON))
        .as(heard.type() + " " + heard.body())
        .isEmpty();
  }

  private static String schema(String type) {
    try (InputStream in =
        Objects.requireNonNull(
            ProcessIT.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}

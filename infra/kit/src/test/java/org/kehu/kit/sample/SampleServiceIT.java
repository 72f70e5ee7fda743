package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The kit's mechanisms over HTTP, on the real broker and database of the tests. */
@KehuServiceTest
class SampleServiceIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final String APP = Sample.APP;

  @LocalServerPort private int port;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  private HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) throws Exception {
    return new Sample(port).send(method, path, token, body, headers);
  }

  private String written(String title) throws Exception {
    return new Sample(port).written(title, "NORMAL", APP);
  }

  private static String note(String title) {
    return Sample.note(title, "NORMAL");
  }

  @Test
  void whatIsWrittenIsReadAndTold() throws Exception {
    String id = written("first");

    HttpResponse<String> read = send("GET", "/api/v1/notes/" + id, APP, null);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.survey.v1", id))
              .extracting(Events.Heard::type)
              .containsExactly("kehu.sample.note-written.v1");
          assertThat(Events.of("kehu.survey.v1", id).getFirst().headers())
              .containsEntry("department", "sales")
              .containsEntry("level", "0")
              .hasEntrySatisfying(
                  "scope", scope -> assertThat(scope.split(" ")).contains("dep:sales"));
          assertThat(Events.of("kehu.survey.state.v1", id)).isNotEmpty();
        });
  }

  @Test
  void eventsOfOneSubjectComeInOrderWithoutGaps() throws Exception {
    String id = written("ordered");
    for (int i = 0; i < 20; i++) {
      send("POST", "/api/v1/notes/" + id + "/append", APP, "{\"line\":\"l" + i + "\"}");
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    Events.of("kehu.survey.v1", id).stream().map(Events.Heard::sequence).distinct())
                .containsExactlyElementsOf(
                    java.util.stream.LongStream.rangeClosed(1, 21).boxed().toList()));
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyHasOneEffect() throws Exception {
    String key = UUID.randomUUID().toString();

    HttpResponse<String> first =
        send("POST", "/api/v1/notes", APP, note("once"), "Idempotency-Key", key);
    HttpResponse<String> again =
        send("POST", "/api/v1/notes", APP, note("once"), "Idempotency-Key", key);
    HttpResponse<String> other =
        send("POST", "/api/v1/notes", APP, note("else"), "Idempotency-Key", key);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("urn:kehu:problem:sample:key-reused");
  }

  @Test
  void whatCannotBeUnderstoodIsRefusedAndIsNoFaultOfOurs() throws Exception {
    HttpResponse<String> noBoundary = sendTyped("multipart/form-data");
    HttpResponse<String> wildcard = sendTyped("*/*");
    HttpResponse<String> nameless = send("GET", "/api/v1/notes?=", APP, null);

    assertThat(noBoundary.statusCode()).as(noBoundary.body()).isEqualTo(400);
    assertThat(wildcard.statusCode()).as(wildcard.body()).isEqualTo(415);
    assertThat(nameless.statusCode()).as(nameless.body()).isEqualTo(400);
  }

  private HttpResponse<String> sendTyped(String contentType) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/notes"))
            .header("Authorization", "Bearer " + APP)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(note("odd")))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Proves("M12")
  void ofFiftyWritersOnOneETagOneWins() throws Exception {
    String id = written("contested");

    List<Integer> answers =
        fiftyTimes(() ->
            send("PATCH", "/api/v1/notes/" + id, agent(), "{\"title\":\"x\"}", "If-Match", "\"1\"")
                .statusCode());

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 412).hasSize(49);
  }

  private static String agent() {
    return TestSuite.running().issuer().person("yang.zongjian", "manager", "agent");
  }

  private static List<Integer> fiftyTimes(Callable<Integer> request) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running =
          java.util.stream.IntStream.range(0, 50).mapToObj(i -> threads.submit(request)).toList();
      List<Integer> answers = new java.util.ArrayList<>();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void everyAnswerSaysWhatItDependsOn() throws Exception {
    HttpResponse<String> created = send("POST", "/api/v1/notes", APP, note("varied"));
    for (HttpResponse<String> answer :
        List.of(
            created,
            send("GET", created.headers().firstValue("Location").orElseThrow(), APP, null),
            send("GET", "/api/v1/notes", null, null),
            send("GET", "/api/v1/notes/unknown", APP, null),
            send("GET", "/api/v1/notes?limit=1000", APP, null))) {
      assertThat(String.join(", ", answer.headers().allValues("Vary")))
          .as(answer.toString())
          .contains("Authorization", "Accept-Language");
    }
  }

  @Test
  void badInputsAreRefusedWithWords() throws Exception {
    Sample.assertProblem(send("POST", "/api/v1/notes", APP, "{\"title\":"), 400, "body-unreadable");
    Sample.assertProblem(send("POST", "/api/v1/notes", APP, ""), 400, "body-missing");
    Sample.assertProblem(
        send(
            "POST",
            "/api/v1/notes",
            APP,
            "{\"title\":\"a\",\"department\":\"x\",\"level\":\"NORMAL\",\"no\":1}"),
        400,
        "field-unknown");
    Sample.assertProblem(
        send(
            "POST",
            "/api/v1/notes",
            APP,
            "{\"title\":\"\",\"department\":\"x\",\"level\":\"NORMAL\"}"),
        422,
        "validation-failed");
    Sample.assertProblem(
        send(
            "POST",
            "/api/v1/notes",
            APP,
            "{\"title\":\"a\",\"department\":\"x\",\"level\":\"HIGH\"}"),
        422,
        "validation-failed");
    Sample.assertProblem(
        send("GET", "/api/v1/notes?limit=1000", APP, null), 400, "parameter-invalid");
    Sample.assertProblem(send("GET", "/api/v1/notes?after=zzz", APP, null), 400, "cursor-invalid");
    Sample.assertProblem(send("GET", "/api/v1/notes", null, null), 401, "token-missing");
    Sample.assertProblem(send("GET", "/api/v1/notes", "nonsense", null), 401, "token-invalid");
    Sample.assertProblem(
        send(
            "POST",
            "/api/v1/notes",
            TestSuite.running().issuer().app("bi", "notes.read"),
            note("a")),
        403,
        "right-missing");
    Sample.assertProblem(send("GET", "/api/v1/nothing", APP, null), 404, "not-found");
    Sample.assertProblem(send("GET", "/api/v1/notes/unknown", APP, null), 404, "not-found");
    Sample.assertProblem(send("DELETE", "/api/v1/notes", APP, null), 405, "method-not-allowed");
    Sample.assertProblem(send("PATCH", "/api/v1/notes/x", agent(), "{}"), 428, "if-match-required");
    Sample.assertProblem(
        send("PATCH", "/api/v1/notes/x", agent(), "{}", "If-Match", "W/\"1\""),
        400,
        "if-match-invalid");
  }

  /** A misspelt filter that answered the whole list would be believed. */
  @Test
  void aParameterThatIsNotKnownOrGivenTwiceIsRefused() throws Exception {
    HttpResponse<String> misspelt =
        send("GET", "/api/v1/notes?limt=3", APP, null, "Accept-Language", "en");
    Sample.assertProblem(misspelt, 400, "parameter-unknown");
    assertThat(misspelt.body()).contains("?limt", "known are: after, limit, total");
    HttpResponse<String> alone =
        send("GET", "/api/v1/notes/x?limit=3", APP, null, "Accept-Language", "en");
    Sample.assertProblem(alone, 400, "parameter-unknown");
    assertThat(alone.body()).contains("this takes no parameters");
    HttpResponse<String> twice = send("GET", "/api/v1/notes?limit=3&limit=4", APP, null);
    Sample.assertProblem(twice, 400, "parameter-invalid");
    assertThat(twice.body()).contains("?limit", "只能给出一次");
  }

  @Test
  void aValueOfTheWrongTypeIsToldInTheCallersWords() throws Exception {
    HttpResponse<String> object =
        send(
            "POST",
            "/api/v1/notes",
            APP,
            "{\"title\":{\"a\":1},\"department\":\"x\",\"level\":\"NORMAL\"}",
            "Accept-Language",
            "en");
    Sample.assertProblem(object, 422, "validation-failed");
    assertThat(object.body()).contains("/title", "must be text in quotes").doesNotContain("String");
    HttpResponse<String> nested =
        send("POST", "/api/v1/notes", APP, "[".repeat(100_000), "Accept-Language", "en");
    Sample.assertProblem(nested, 422, "validation-failed");
    assertThat(nested.body()).contains("must be a JSON object").doesNotContain("WriteNote");
  }

  @Test
  @Proves("M34")
  void pagingLosesAndDoublesNothingWhileRowsAreAdded() throws Exception {
    for (int i = 0; i < 7; i++) {
      written("row " + i);
    }
    HttpResponse<String> first = send("GET", "/api/v1/notes?limit=3&total=true", APP, null);
    assertThat(first.body()).contains("\"next\"", "\"total\"");
    String cursor = first.body().replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    written("meanwhile");
    HttpResponse<String> second = send("GET", "/api/v1/notes?limit=3&after=" + cursor, APP, null);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
    assertThat(second.body()).doesNotContain("meanwhile").contains("row 3");
    HttpResponse<String> foreign =
        send(
            "GET",
            "/api/v1/notes?limit=3&after=" + cursor,
            TestSuite.running().issuer().app("bi", "notes.read"),
            null);
    assertThat(foreign.statusCode()).isEqualTo(400);
  }
}

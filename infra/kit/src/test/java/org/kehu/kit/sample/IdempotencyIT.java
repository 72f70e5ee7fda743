package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller may count on who repeats a request because no answer came. */
@KehuServiceTest
@Proves("M33")
class IdempotencyIT {

  private static final String OTHER_APP =
      TestSuite.running().issuer().app("portal", "notes.read notes.write");

  @LocalServerPort private int port;
  private Sample sample;
  private String key;

  @BeforeEach
  void meet() {
    sample = new Sample(port);
    key = UUID.randomUUID().toString();
  }

  @Test
  void aRepeatedCommandAnswersThePresentStateAndHasOneEffect() throws Exception {
    String id = sample.written("commanded", "NORMAL", Sample.APP);
    HttpResponse<String> first = append(id, "x", Sample.APP, key);
    assertThat(append(id, "y", Sample.APP, UUID.randomUUID().toString()).statusCode())
        .isEqualTo(200);

    HttpResponse<String> again = append(id, "x", Sample.APP, key);

    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("ETag")).contains("\"3\"");
    assertThat(again.body()).contains("\"lines\":2");
  }

  @Test
  void theSameKeyWithAnotherCommandIsRefused() throws Exception {
    String id = sample.written("reused", "NORMAL", Sample.APP);
    append(id, "x", Sample.APP, key);

    Sample.assertProblem(append(id, "z", Sample.APP, key), 422, "key-reused");
    assertThat(lines(id)).contains("\"lines\":1");
  }

  @Test
  void ofTwentyAtOnceOneHasAnEffect() throws Exception {
    String id = sample.written("raced", "NORMAL", Sample.APP);
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        running.add(threads.submit(() -> append(id, "x", Sample.APP, key)));
      }
      for (Future<HttpResponse<String>> one : running) {
        answers.add(one.get().statusCode());
      }
    }
    assertThat(answers).hasSize(20).containsOnly(200);
    assertThat(lines(id)).contains("\"lines\":1");
  }

  @Test
  void theSameKeyOfAnotherCallerIsAnotherKey() throws Exception {
    String id = sample.written("shared", "NORMAL", Sample.APP);
    append(id, "x", Sample.APP, key);

    HttpResponse<String> other = append(id, "x", OTHER_APP, key);

    assertThat(other.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(lines(id)).contains("\"lines\":2");
  }

  /** A thing keeps the keys of its last 32 changes: a caller repeats soon or never. */
  @Test
  void theThirtySecondLastKeyIsRememberedAndTheOneBeforeItIsNot() throws Exception {
    String id = sample.written("changed often", "NORMAL", Sample.APP);
    append(id, "x", Sample.APP, "before-" + key);
    append(id, "x", Sample.APP, key);
    for (int more = 2; more <= 32; more++) {
      append(id, "x", Sample.APP, more + "-" + key);
    }
    assertThat(lines(id)).contains("\"lines\":33");

    HttpResponse<String> remembered = append(id, "x", Sample.APP, key);
    assertThat(remembered.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(remembered.body()).contains("\"lines\":33");

    HttpResponse<String> forgotten = append(id, "x", Sample.APP, "before-" + key);
    assertThat(forgotten.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(forgotten.body()).contains("\"lines\":34");
  }

  @Test
  void aRefusalIsNotKept() throws Exception {
    String broken = "{\"title\":\"\",\"department\":\"sales\",\"level\":\"NORMAL\"}";
    Sample.assertProblem(write(broken), 422, "validation-failed");

    HttpResponse<String> mended = write(Sample.note("mended", "NORMAL"));

    assertThat(mended.statusCode()).as(mended.body()).isEqualTo(201);
    assertThat(mended.headers().firstValue("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void aKeyOfBlanksOrOfTooManySignsIsRefused() throws Exception {
    for (String wrong : new String[] {"a b", "x".repeat(129)}) {
      key = wrong;
      Sample.assertProblem(write(Sample.note("never", "NORMAL")), 400, "key-invalid");
    }
  }

  private HttpResponse<String> append(String id, String line, String token, String withKey)
      throws Exception {
    return sample.send(
        "POST",
        "/api/v1/notes/" + id + "/append",
        token,
        "{\"line\":\"" + line + "\"}",
        "Idempotency-Key",
        withKey);
  }

  private HttpResponse<String> write(String note) throws Exception {
    return sample.send("POST", "/api/v1/notes", Sample.APP, note, "Idempotency-Key", key);
  }

  private String lines(String id) throws Exception {
    return sample.get("/api/v1/notes/" + id, Sample.APP).body();
  }
}

package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.kit.access.Level;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.MalformedRequest;
import org.kehu.testkit.api.RawAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A service is its own door too: what the gateway refuses, it refuses again. */
@KehuServiceTest
class DoorIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int ONE_MEGABYTE = 1 << 20;

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  private Sample sample;

  @BeforeEach
  void meet() {
    sample = new Sample(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1//notes",
        "//api/v1/notes",
        "/api/v1/./notes",
        "/api/v1/x/../notes",
        "/api/v1/x/..;/notes",
        "/api/v1/x/%2e%2e/notes",
        "/api/v1/x/%252e%252e/notes",
        "/api/v1%2fnotes",
        "/api/v1%5cnotes",
        "/api/v1\\notes",
        "/api/v1/notes;x=1",
        "/API/v1/notes",
        "/api/v1/notes/",
        "/api/v1/....//notes",
        "/api/v1/notes%00",
        "/api/v1/notes%c0%af",
        "/api/v1/notes%",
      })
  void noOtherSpellingOfAPathReachesAnything(String path) {
    assertThat(statusOf(path)).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
  void whatOperatorsSeeIsNotOnThePublicPort(String path) throws Exception {
    Sample.assertProblem(sample.get(path, Sample.APP), 404, "not-found");
  }

  @Test
  @Proves("M36")
  void whatCannotBeAnsweredOrReadInTheWantedTypeIsSaid() throws Exception {
    String id = sample.written("typed", "NORMAL", Sample.APP);
    Sample.assertProblem(
        sample.send("GET", "/api/v1/notes/" + id, Sample.APP, null, "Accept", "image/png"),
        406,
        "not-acceptable");
    HttpRequest patch =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/notes/" + id))
            .header(
                "Authorization",
                "Bearer " + TestSuite.running().issuer().person("yang.zongjian", "agent"))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"1\"")
            .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\":\"x\"}"))
            .build();
    HttpResponse<String> answer = HTTP.send(patch, HttpResponse.BodyHandlers.ofString());
    Sample.assertProblem(answer, 415, "media-type-unsupported");
    assertThat(answer.body()).contains("application/merge-patch+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void moreThanAMegabyteOfJsonIsRefusedWhetherItSaysSoOrNot(String method) throws Exception {
    String path = method.equals("POST") ? "/api/v1/notes" : "/api/v1/notes/x";
    byte[] body = ("{\"title\":\"" + "x".repeat(ONE_MEGABYTE) + "\"}").getBytes();
    for (HttpRequest.BodyPublisher sent :
        new HttpRequest.BodyPublisher[] {
          HttpRequest.BodyPublishers.ofByteArray(body),
          HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header(
                  "Authorization",
                  "Bearer " + TestSuite.running().issuer().person("yang.zongjian", "agent"))
              .header(
                  "Content-Type",
                  method.equals("POST") ? "application/json" : "application/merge-patch+json")
              .header("If-Match", "\"1\"")
              .method(method, sent)
              .build();
      Sample.assertProblem(
          HTTP.send(request, HttpResponse.BodyHandlers.ofString()), 413, "body-too-large");
    }
  }

  @Test
  void halfACharacterIsRefused() throws Exception {
    HttpResponse<String> answer =
        sample.send("POST", "/api/v1/notes", Sample.APP, Sample.note("\\ud83d", "NORMAL"));
    Sample.assertProblem(answer, 422, "validation-failed");
    assertThat(answer.body()).contains("\"code\":\"text-broken\"", "\"pointer\":\"/title\"");
  }

  @Test
  @Proves("M34")
  void eachPageIsUnderThePresentRights() throws Exception {
    String third = sample.written("third", "NORMAL", Sample.APP);
    String second = sample.written("second", "NORMAL", Sample.APP);
    sample.written("first", "NORMAL", Sample.APP);
    String firstPage = sample.get("/api/v1/notes?limit=1", Sample.APP).body();
    String cursor = firstPage.replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");

    mongo
        .getCollection("notes")
        .updateOne(
            new Document("_id", second),
            new Document("$set", new Document("level", Level.CONFIDENTIAL.rank())));
    HttpResponse<String> next = sample.get("/api/v1/notes?limit=1&after=" + cursor, Sample.APP);

    assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
    assertThat(next.body()).contains(third).doesNotContain(second);
  }

  @ParameterizedTest
  @MethodSource("org.kehu.testkit.api.MalformedRequest#all")
  void whatTheServerRefusesIsTheCallersFaultAndHasTheSameShape(MalformedRequest request) {
    RawAnswer answer = RawAnswer.to(port, request.to("/api/v1/notes"));

    assertThat(answer.status()).as(answer.head()).isEqualTo(request.status());
    assertThat(answer.slug()).isEqualTo(request.slug());
    assertThat(answer.body()).contains("urn:kehu:problem:sample:", "\"traceId\"", "\"detail\"");
  }

  /** As it stands, not as a client would tidy it. */
  private int statusOf(String path) {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
            .formatted(path, Sample.APP);
    return RawAnswer.to(port, request).status();
  }
}

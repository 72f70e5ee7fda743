package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;

/** The sample service as its callers meet it. */
record Sample(int port) {

  /** An app that may read and write notes. */
  static final String APP = TestSuite.running().issuer().app("erp", "notes.read notes.write");

  private static final HttpClient HTTP = DescribedClient.create();

  HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.header(
        "Content-Type",
        method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String token) throws Exception {
    return send("GET", path, token, null);
  }

  HttpResponse<String> append(String id, String... headers) throws Exception {
    return send("POST", "/api/v1/notes/" + id + "/append", APP, "{\"line\":\"x\"}", headers);
  }

  /** Writes a note in sales; its id. */
  String written(String title, String level, String token, String... headers) throws Exception {
    HttpResponse<String> created =
        send("POST", "/api/v1/notes", token, note(title, level), headers);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String place = created.headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  static String note(String title, String level) {
    return "{\"title\":\"%s\",\"department\":\"sales\",\"level\":\"%s\"}".formatted(title, level);
  }

  static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body())
        .contains("\"type\":\"urn:kehu:problem:sample:" + slug + "\"", "\"traceId\"", "\"detail\"");
  }
}

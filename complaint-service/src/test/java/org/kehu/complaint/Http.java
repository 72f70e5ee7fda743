package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as its callers would. */
final class Http {

  static final String CASES = "/api/v1/complaints";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port;

  Http(int port) {
    this.port = port;
  }

  /** An answer with its body as JSON. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String text(String pointer) {
      return json().at(pointer).asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Answer is(int status) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return this;
    }

    /** A problem of this slug, in words. */
    Answer refused(int status, String slug) {
      is(status);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(text("/type")).isEqualTo("urn:kehu:problem:complaint:" + slug);
      assertThat(text("/detail")).isNotBlank().doesNotContain("{");
      return this;
    }
  }

  static String person(String userName, String role) {
    return issuer().person(userName, role);
  }

  static String portal() {
    return issuer().app("portal", "complaints.read complaints.write");
  }

  private static TestIssuer issuer() {
    return TestSuite.running().issuer();
  }

  Answer get(String path, String token) {
    return send("GET", path, token, null);
  }

  Answer post(String path, String token, String body) {
    return send("POST", path, token, body);
  }

  Answer command(String id, String name, String token, String body) {
    return post(CASES + "/" + id + "/" + name, token, body);
  }

  Answer patch(String id, String token, String body, String etag) {
    return send("PATCH", CASES + "/" + id, token, body, "If-Match", etag);
  }

  /** A form as a browser sends it. */
  Answer form(String path, String token, String body, String boundary) {
    return send("POST", path, token, body, "multipart/form-data; boundary=" + boundary, List.of());
  }

  Answer send(String method, String path, String token, @Nullable String body, String... headers) {
    String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    return send(method, path, token, body, type, List.of(headers));
  }

  private Answer send(
      String method,
      String path,
      String token,
      @Nullable String body,
      String type,
      List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new IllegalStateException(method + " " + path, failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, stopping);
    }
  }
}

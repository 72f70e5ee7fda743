package org.kehu.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.kehu.testkit.Events;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its tests call it, over HTTP with real tokens. */
public record VisitApi(int port) {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An answer, with its body read. */
  public record Answer(int status, HttpResponse<String> response, JsonNode body) {

    public String text(String pointer) {
      return body.at(pointer).asString("");
    }

    public String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    /** The same, when it has this status. */
    public Answer is(int expected) {
      assertThat(status).as(response.body()).isEqualTo(expected);
      return this;
    }

    /** A refusal with this type, and words. */
    public void refuses(int expected, String slug) {
      is(expected);
      assertThat(text("/type")).isEqualTo("urn:kehu:problem:visit:" + slug);
      assertThat(text("/detail")).isNotBlank();
    }
  }

  /** Token of somebody in a role. */
  public static String person(String userName, String role) {
    return TestSuite.running().issuer().person(userName, role);
  }

  public Answer get(String path, String token) {
    return send("GET", path, token, null);
  }

  public Answer post(String path, String token, String body) {
    return send("POST", path, token, body);
  }

  /** Sends a form with a file. */
  public Answer form(String path, String token, String body, String boundary) {
    return send(
        "POST", path, token, body, "Content-Type", "multipart/form-data; boundary=" + boundary);
  }

  public Answer send(
      String method, String path, String token, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header(
                "Content-Type",
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer, JSON.readTree(answer.body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A file, as text. */
  public HttpResponse<String> file(String path, String token) {
    return text(at(path).header("Authorization", "Bearer " + token));
  }

  /** What is open to anybody who knows the path, as text. */
  public HttpResponse<String> open(String path) {
    return text(at(path));
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> text(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Types of the events told of a subject, without the suite's prefix and version. */
  public static List<String> told(String id) {
    return Events.of("kehu.visit.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.visit.", "").replace(".v1", ""))
        .toList();
  }

  /** Tells a normal, cooperating customer of a person. */
  public static void tellCustomer(
      String id, int sequence, String ownerId, String departmentId, String level) {
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        sequence,
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"江南检测设备有限公司",
         "status":"COOPERATING","grade":"B","ownerId":"%s","departmentId":"%s","level":"%s",
         "scope":["own:%s","dep:%s"],"region":"江苏"}
        """
            .formatted(id, ownerId, departmentId, level, ownerId, departmentId));
  }

  /** Waits until it holds. */
  public static void eventually(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
  }
}

package org.kehu.e2e.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who talks to the suite through the gateway.
 *
 * @param name user name or app
 * @param token bearer token, empty for none
 */
public record Person(Suite suite, String name, String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(70);

  /** Reads. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a command or creates, with a new idempotency key. */
  public Answer post(String path, Map<String, ?> body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  /** The same with a key of the caller's, to send it again without doing it twice. */
  public Answer post(String path, Map<String, ?> body, String key) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Changes sections of what was read before. */
  public Answer patch(String path, Map<String, ?> changes, String etag) {
    return send(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(changes))));
  }

  /** Sends a file as the body. */
  public Answer upload(String path, String type, byte[] file) {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(file)));
  }

  /** Sends a form as a browser does. */
  public Answer form(String path, String fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(suite.gateway() + path))
            .timeout(PATIENCE)
            .header("Accept-Language", "zh-CN");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return Answer.of(suite.http().send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException unreachable) {
      throw new StoryFailed(
          request.method() + " " + request.uri().getPath() + " got no answer: " + unreachable,
          unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted while waiting for an answer", stopping);
    }
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return name;
  }
}

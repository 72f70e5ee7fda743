package org.kehu.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are sent to: a service itself, or the gateway.
 *
 * @param name for the words of a test
 * @param address its scheme, host and port
 */
public record Door(String name, URI address, HttpClient http) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;

  /** A service of this JVM. */
  public static Door of(String service, int port, HttpClient http) {
    return new Door(service, URI.create("http://localhost:" + port), http);
  }

  /**
   * Sends a request, again when it is told to wait.
   *
   * @param authorization empty for none
   * @param body of a command; null for none
   */
  HttpResponse<String> send(
      String method, String path, String authorization, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header(
          "Content-Type",
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      while (answer.statusCode() == TOO_MANY) {
        Thread.sleep(
            Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(method + " " + path + " at the door of " + name, unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking " + name, stopping);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

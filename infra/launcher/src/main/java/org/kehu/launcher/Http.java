package org.kehu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Short questions to processes of this machine; no answer is an answer too. */
final class Http {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  /** An answer: its status, its body, and where what was made is found. */
  record Answer(int status, String body, String location) {}

  Optional<Answer> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  Optional<Answer> get(String url, String token) {
    return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
  }

  Optional<Answer> postForm(String url, String basic, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Asks for work that may take long. */
  Optional<Answer> post(String url, Duration patience) {
    return send(
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()),
        patience);
  }

  Optional<Answer> postFile(String url, String token, byte[] file) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  private Optional<Answer> send(HttpRequest.Builder request) {
    return send(request, ANSWER);
  }

  private Optional<Answer> send(HttpRequest.Builder request, Duration patience) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
      String location = response.headers().firstValue("Location").orElse("");
      return Optional.of(new Answer(response.statusCode(), response.body(), location));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

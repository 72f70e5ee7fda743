package org.kehu.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the registry hands out to whoever asks it, as the gateway does every two seconds. */
record Discovery(URI address, HttpClient http) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Returns when an instance is handed out. */
  void awaitUp(String service, int port) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> up(service).contains(port));
  }

  /** Returns when it is not any more. */
  void awaitGone(String service, int port) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !up(service).contains(port));
  }

  private Set<Integer> up(String service) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/eureka/apps/" + service.toUpperCase(Locale.ROOT)))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "application/json")
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    Set<Integer> ports = new TreeSet<>();
    if (answer.statusCode() == 200) {
      JsonNode instances =
          JsonMapper.shared().readTree(answer.body()).path("application").path("instance");
      instances
          .valueStream()
          .filter(one -> one.path("status").asString("").equals("UP"))
          .forEach(one -> ports.add(one.path("port").path("$").asInt()));
    }
    return ports;
  }
}

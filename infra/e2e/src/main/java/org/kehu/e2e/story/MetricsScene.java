package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scene 8: the metrics of all services moved. */
final class MetricsScene {

  private final Suite suite;
  private final Teller teller;

  MetricsScene(Suite suite, Teller teller) {
    this.suite = suite;
    this.teller = teller;
  }

  /** All samples of the suite's own meters now, by process. */
  Map<String, Map<String, Double>> now() {
    Map<String, Map<String, Double>> now = new TreeMap<>();
    suite.management().forEach((process, actuator) -> now.put(process, samples(process, actuator)));
    return now;
  }

  void run(Map<String, Map<String, Double>> before) {
    teller.scene("Metrics of every service moved");
    now()
        .forEach((process, after) -> {
          Map<String, Double> had = before.getOrDefault(process, Map.of());
          List<String> moved =
              after.entrySet().stream()
                  .filter(one -> !one.getValue().equals(had.getOrDefault(one.getKey(), 0.0)))
                  .map(Map.Entry::getKey)
                  .toList();
          check(!moved.isEmpty(), "No metric kehu_* of %s moved", process);
          teller.line("%s: %d samples moved, e.g. %s", process, moved.size(), moved.getFirst());
        });
  }

  private Map<String, Double> samples(String process, URI actuator) {
    URI address = URI.create(actuator + "/prometheus");
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).GET().build();
    try {
      HttpResponse<String> answer =
          suite.http().send(request, HttpResponse.BodyHandlers.ofString());
      check(
          answer.statusCode() == 200, "%s should answer 200, not %d", address, answer.statusCode());
      Map<String, Double> samples = new TreeMap<>();
      answer
          .body()
          .lines()
          .filter(line -> line.startsWith("kehu_"))
          .forEach(line -> sample(line, samples));
      return samples;
    } catch (IOException unreachable) {
      throw new StoryFailed(
          "The metrics of " + process + " cannot be read at " + address, unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted while reading metrics", stopping);
    }
  }

  private static void sample(String line, Map<String, Double> samples) {
    int space = line.lastIndexOf(' ');
    samples.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
  }
}

package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a process measured up to now.
 *
 * @param own the suite's own samples, by name and labels
 * @param since when the process began, in seconds since 1970; counters begin anew with it
 */
public record Meters(Map<String, Double> own, double since) {

  private static final String BEGAN = "process_start_time_seconds";

  public Meters {
    own = Map.copyOf(own);
  }

  /**
   * Reads them from the management port.
   *
   * @throws StoryFailed if it does not answer
   */
  public static Meters of(Suite suite, String process) {
    URI address =
        URI.create(Objects.requireNonNull(suite.management().get(process)) + "/prometheus");
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).GET().build();
    try {
      HttpResponse<String> answer =
          suite.http().send(request, HttpResponse.BodyHandlers.ofString());
      check(
          answer.statusCode() == 200, "%s should answer 200, not %d", address, answer.statusCode());
      return read(answer.body());
    } catch (IOException unreachable) {
      throw new StoryFailed(
          "The metrics of " + process + " cannot be read at " + address, unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted while reading metrics", stopping);
    }
  }

  private static Meters read(String exposition) {
    Map<String, Double> samples =
        exposition
            .lines()
            .filter(line -> line.startsWith("kehu_") || line.startsWith(BEGAN))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                    (one, same) -> same,
                    TreeMap::new));
    double since =
        samples.entrySet().stream()
            .filter(sample -> sample.getKey().startsWith(BEGAN))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    samples.keySet().removeIf(name -> name.startsWith(BEGAN));
    return new Meters(samples, since);
  }

  /** The sum of a meter over its labels. */
  public double sum(String meter) {
    return own.entrySet().stream()
        .filter(sample -> sample.getKey().equals(meter) || sample.getKey().startsWith(meter + "{"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  boolean isOfAnotherProcessThan(Meters other) {
    return since != other.since;
  }

  /** Names of the samples that are not what they were. */
  List<String> movedSince(Meters before) {
    return own.entrySet().stream()
        .filter(sample -> !sample.getValue().equals(before.own.getOrDefault(sample.getKey(), 0.0)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}

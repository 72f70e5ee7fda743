package org.kehu.testkit.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a running process tells Prometheus, compared with what alerts and dashboards ask: a figure
 * that nobody tells makes an alert silent for ever.
 */
public final class ToldMetrics {

  private static final String OURS = "kehu_";
  private static final List<String> PROCESSES =
      List.of("gateway", "customer", "complaint", "visit", "survey");

  private ToldMetrics() {}

  /**
   * Fails unless the process tells every metric that is asked of it: those named after it, and
   * those that all have in common, with the exception of some.
   *
   * @param process {@code gateway} or a service
   * @param managementPort where it is scraped
   * @param without beginnings of the names that this process has no reason to tell
   */
  public static void haveAllThatIsAskedOf(String process, int managementPort, String... without) {
    Set<String> told = told(managementPort);
    assertThat(
            Observability.find().queries().stream()
                .flatMap(query -> missing(query, process, told, without)))
        .as("metrics that alerts and dashboards ask of %s, but it does not tell", process)
        .isEmpty();
  }

  private static Stream<String> missing(
      Query query, String process, Set<String> told, String... without) {
    return query.metrics().stream()
        .filter(metric -> isAskedOf(metric, process))
        .filter(metric -> Arrays.stream(without).noneMatch(metric::startsWith))
        .filter(metric -> !told.contains(metric))
        .map(metric -> metric + " (" + query.place() + ")");
  }

  /** A recorded figure has a colon, and {@code up} is told by Prometheus itself. */
  private static boolean isAskedOf(String metric, String process) {
    boolean ofAnother =
        PROCESSES.stream()
            .filter(other -> !other.equals(process))
            .anyMatch(other -> metric.startsWith(OURS + other + "_"));
    return !ofAnother && !metric.contains(":") && !metric.equals("up");
  }

  private static Set<String> told(int managementPort) {
    URI uri = URI.create("http://localhost:" + managementPort + "/actuator/prometheus");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer
          .body()
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("[{ ]", 2)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking " + uri, stopping);
    }
  }
}

package org.kehu.testkit.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.Signer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of a service with every kind of bad input that its description lets one think of,
 * sent by somebody who may call it: each is refused with the problem that names the fault and the
 * place of it. Nothing that a path names exists, so nothing is done; what is wrong is said first.
 */
public final class BadInputMatrix {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();
  private final String service;
  private final URI door;
  private final Signer signer;

  /**
   * Of a service.
   *
   * @param door where it answers
   * @param signer of the issuer that it believes
   */
  public BadInputMatrix(String service, URI door, Signer signer) {
    this.service = service;
    this.door = door;
    this.signer = signer;
  }

  /**
   * One test an operation.
   *
   * @param description where the service describes itself
   */
  public Stream<DynamicTest> describedAt(URI description) {
    Description described = new Description(send(HttpRequest.newBuilder(description)).body());
    BadBodies bodies = new BadBodies(described);
    BadQueries queries = new BadQueries(described);
    return Operation.of(service).stream()
        .filter(operation -> !operation.open())
        .map(operation -> {
          List<BadInput> wrong = new ArrayList<>(bodies.of(operation));
          wrong.addAll(queries.of(operation));
          return DynamicTest.dynamicTest(
              operation + " refuses " + wrong.size() + " bad inputs",
              () -> {
                assertThat(described.knows(operation)).as("%s is described", operation).isTrue();
                assertThat(faults(operation, described.nowhere(operation), wrong)).isEmpty();
              });
        });
  }

  private List<String> faults(Operation operation, String path, List<BadInput> wrong)
      throws InterruptedException, ExecutionException {
    List<String> faults = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<String>>> asked =
          wrong.stream()
              .map(input -> (Callable<Optional<String>>) () -> fault(operation, path, input))
              .toList();
      for (Future<Optional<String>> answer : callers.invokeAll(asked)) {
        answer.get().ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<String> fault(Operation operation, String path, BadInput input) {
    String query = input.query().isEmpty() ? "" : "?" + input.query();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(door + path + query))
            .header("Authorization", "Bearer " + token(operation))
            .method(
                operation.method(),
                input.type() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(input.body()));
    if (input.type() != null) {
      request.header("Content-Type", input.type()).header("If-Match", "\"1\"");
    }
    HttpResponse<String> answer = send(request);
    return isRight(input, answer)
        ? Optional.empty()
        : Optional.of(
            "%s with %s should be %s %s, but got %d %s"
                .formatted(
                    operation,
                    input.what(),
                    input.answers(),
                    input.place(),
                    answer.statusCode(),
                    answer.body()));
  }

  private static boolean isRight(BadInput input, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      return false;
    }
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    String slug = problem.path("type").asString("").replaceFirst(".*:", "");
    String got = answer.statusCode() + " " + slug;
    return (input.answers().contains(got) || isExpectedlyNotFound(input, answer.statusCode()))
        && problem.path("traceId").asString("").length() == 32
        && (isPlaceless(input, got) || places(problem).anyMatch(input.place()::equals));
  }

  private static boolean isExpectedlyNotFound(BadInput input, int status) {
    return status == 404 && input.answers().contains(BadInput.ANY_NOT_FOUND);
  }

  /** What is missed first has another place, if any. */
  private static boolean isPlaceless(BadInput input, String got) {
    return input.place().isEmpty() || got.endsWith("-missing");
  }

  private static Stream<String> places(JsonNode problem) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(error -> error.path("pointer").asString(""));
  }

  private String token(Operation operation) {
    boolean person = !operation.roles().isEmpty();
    return tokens.computeIfAbsent(
        person ? operation.roles() : operation.scopes(),
        rights ->
            signer.token(claims -> {
              if (person) {
                claims
                    .subject("wang.zong")
                    .claim(
                        "roles", rights.contains("*") ? List.of("employee") : List.copyOf(rights));
              } else {
                claims
                    .subject("matrix")
                    .claim("client_id", "matrix")
                    .claim("scope", String.join(" ", rights));
              }
            }));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(service + " does not answer", unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking " + service, stopping);
    }
  }
}

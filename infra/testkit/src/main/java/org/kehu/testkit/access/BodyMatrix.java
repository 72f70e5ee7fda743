package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.kehu.testkit.access.BodySchema.Bad;
import org.kehu.testkit.api.ServersUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command of a service with bodies that are good but for one value each, as its description
 * has them: no JSON, a value missing, of another type, too long, too many, not in the list, a field
 * that is not known. Each is refused as a fault of the body, and the refusal points to the value.
 */
public final class BodyMatrix {

  private static final String NOWHERE = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e";
  private static final Set<Integer> FAULT_OF_THE_BODY = Set.of(400, 422);

  private final String service;
  private final Door door;
  private final Signer signer;
  private final Map<String, String> elsewhere = new HashMap<>();

  private BodyMatrix(String service, Door door, Signer signer) {
    this.service = service;
    this.door = door;
    this.signer = signer;
  }

  /** Of a service that runs in this JVM. */
  public static BodyMatrix of(String service, Door door, Signer signer) {
    return new BodyMatrix(service, door, signer);
  }

  /** A value that another place of the body is blamed for, or none, with the reason. */
  public BodyMatrix blamedElsewhere(String operation, String pointer, String why) {
    elsewhere.put(operation + " " + pointer, why);
    return this;
  }

  /** One test a command. */
  public Stream<DynamicTest> tests() {
    URI place = ServersUnderTest.description(door.address().getPort()).orElseThrow();
    JsonNode document =
        JsonMapper.shared()
            .readTree(
                Door.of(service, place.getPort(), door.http())
                    .send("GET", place.getPath(), "", null)
                    .body());
    return Operation.of(service).stream()
        .filter(operation -> Set.of("POST", "PUT").contains(operation.method()))
        .flatMap(operation ->
            schema(document, operation).stream().map(schema -> test(operation, schema)));
  }

  private static Optional<BodySchema> schema(JsonNode document, Operation operation) {
    JsonNode schema =
        document
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    return schema.isMissingNode()
        ? Optional.empty()
        : Optional.of(new BodySchema(document, schema));
  }

  private DynamicTest test(Operation operation, BodySchema schema) {
    return DynamicTest.dynamicTest(
        operation + " refuses each bad body",
        () -> assertThat(faults(operation, schema)).isEmpty());
  }

  private List<String> faults(Operation operation, BodySchema schema) {
    List<String> faults = new ArrayList<>();
    String token = token(operation);
    for (String noJson : List.of("{\"", "[]]", "\"text\"", "null")) {
      HttpResponse<String> answer = send(operation, token, noJson);
      if (!FAULT_OF_THE_BODY.contains(answer.statusCode())) {
        faults.add(noJson + " got " + brief(answer));
      }
    }
    for (Bad bad : schema.bad()) {
      if (!elsewhere.containsKey(operation + " " + bad.pointer())) {
        fault(bad, send(operation, token, bad.body().toString())).ifPresent(faults::add);
      }
    }
    return faults;
  }

  private HttpResponse<String> send(Operation operation, String token, String body) {
    return door.send(operation.method(), operation.filled(NOWHERE), token, body);
  }

  private static Optional<String> fault(Bad bad, HttpResponse<String> answer) {
    boolean refused = FAULT_OF_THE_BODY.contains(answer.statusCode());
    return refused && pointsTo(bad.pointer(), answer.body())
        ? Optional.empty()
        : Optional.of(
            "%s (%s) in %s got %s"
                .formatted(bad.pointer(), bad.why(), brief(bad.body()), brief(answer)));
  }

  /** A problem with no list of errors is about the whole body. */
  private static boolean pointsTo(String pointer, String problem) {
    List<String> blamed =
        JsonMapper.shared()
            .readTree(problem)
            .path("errors")
            .valueStream()
            .map(error -> error.path("pointer").asString(""))
            .toList();
    return blamed.isEmpty()
        || blamed.stream().anyMatch(one -> one.startsWith(pointer) || pointer.startsWith(one));
  }

  private static String brief(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private static String brief(JsonNode body) {
    String text = body.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private String token(Operation operation) {
    if (operation.open()) {
      return "";
    }
    Optional<String> role =
        TokenMatrix.PERSONS.keySet().stream().filter(operation::admits).sorted().findFirst();
    return "Bearer "
        + signer.token(claims ->
            role.ifPresentOrElse(
                known ->
                    claims
                        .subject(TokenMatrix.PERSONS.getOrDefault(known, known))
                        .claim("roles", List.of(known)),
                () ->
                    claims
                        .subject("matrix")
                        .claim("client_id", "matrix")
                        .claim("scope", String.join(" ", operation.scopes()))));
  }
}

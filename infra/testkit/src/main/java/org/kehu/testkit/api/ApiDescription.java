package org.kehu.testkit.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of its answers (OpenAPI 3.1, whose schemas are JSON Schema 2020-12), and in
 * which ways an answer is not so. Refusals must be problem details (RFC 9457) whether they are
 * listed or not; they must be listed as soon as the description knows the shape of a problem.
 */
public final class ApiDescription {

  /** An answer as it came; {@code type} is empty when the answer names none. */
  public record Answered(String method, String path, int status, String type, String body) {

    @Override
    public String toString() {
      return method + " " + path + " answered " + status;
    }
  }

  private record Path(Pattern pattern, int variables, String template) {}

  private static final String LOCATION = "urn:kehu:openapi";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROBLEM =
      """
      {"type": "object",
       "required": ["type", "title", "status", "detail", "instance", "traceId"],
       "properties": {
         "type": {"type": "string", "pattern": "^urn:kehu:problem:[a-z-]+:[a-z0-9-]+$"},
         "title": {"type": "string", "minLength": 1},
         "status": {"type": "integer"},
         "detail": {"type": "string", "minLength": 1},
         "instance": {"type": "string", "minLength": 1},
         "traceId": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}}
      """;
  private static final Schema PROBLEMS =
      SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(PROBLEM, InputFormat.JSON);

  private final JsonNode document;
  private final List<Path> paths;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private ApiDescription(JsonNode document) {
    this.document = document;
    this.paths =
        document.path("paths").propertyNames().stream()
            .map(ApiDescription::path)
            .sorted(Comparator.comparingInt(Path::variables))
            .toList();
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(Map.of(LOCATION, document.toString())));
  }

  /** Reads a description. */
  public static ApiDescription of(String json) {
    JsonNode document = JSON.readTree(json);
    if (!document.path("openapi").asString("").startsWith("3.1")) {
      throw new IllegalArgumentException(
          "An OpenAPI 3.1 document was expected, but got " + shortened(json));
    }
    return new ApiDescription(document);
  }

  /** Whether the description has this operation. */
  public boolean knows(String method, String path) {
    return operation(method, path).isPresent();
  }

  /** What is not as described, one sentence each; nothing for an operation that is not its own. */
  public List<String> faults(Answered answered) {
    Optional<JsonPointer> operation = operation(answered.method(), answered.path());
    if (operation.isEmpty()) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    JsonPointer responses = operation.get().appendProperty("responses");
    JsonPointer response = response(responses, answered.status());
    if (answered.status() >= 400) {
      problemFaults(answered).forEach(faults::add);
    }
    if (response == null) {
      if (answered.status() < 400 || describesProblems()) {
        faults.add(
            "%s, but only %s are described"
                .formatted(answered, document.at(responses).propertyNames()));
      }
    } else {
      bodyFault(answered, response).ifPresent(faults::add);
    }
    return faults;
  }

  private static List<String> problemFaults(Answered answered) {
    if (answered.body().isEmpty() && answered.method().equals("HEAD")) {
      return List.of();
    }
    if (!media(answered.type()).equals("application/problem+json")) {
      // A public page refuses in words for people.
      return media(answered.type()).equals("text/html")
          ? List.of()
          : List.of(answered + " as '" + answered.type() + "', not as problem details");
    }
    return faults(answered, PROBLEMS);
  }

  private Optional<String> bodyFault(Answered answered, JsonPointer response) {
    JsonPointer contents = response.appendProperty("content");
    JsonNode described = document.at(contents);
    if (answered.body().isEmpty() || answered.method().equals("HEAD")) {
      return Optional.empty();
    }
    if (described.isMissingNode() || described.isEmpty()) {
      return Optional.of(
          "%s with %s, but no body is described: %s"
              .formatted(answered, answered.type(), shortened(answered.body())));
    }
    String media = media(answered.type());
    Optional<String> key =
        described.propertyNames().stream()
            .filter(name -> media(name).equals(media) || media(name).equals("*/*"))
            .min(Comparator.comparing(name -> media(name).equals("*/*")));
    if (key.isEmpty()) {
      return Optional.of(
          "%s as '%s', but only %s are described"
              .formatted(answered, answered.type(), described.propertyNames()));
    }
    JsonPointer schema = contents.appendProperty(key.get()).appendProperty("schema");
    if (!media.endsWith("json") || document.at(schema).isMissingNode()) {
      return Optional.empty();
    }
    return faults(answered, schema(schema)).stream().findFirst();
  }

  private static List<String> faults(Answered answered, Schema schema) {
    try {
      List<Error> errors = schema.validate(JSON.readTree(answered.body()));
      return errors.isEmpty()
          ? List.of()
          : List.of(
              "%s, which is not as described: %s. It was %s"
                  .formatted(
                      answered, errors.stream().limit(5).toList(), shortened(answered.body())));
    } catch (JacksonException broken) {
      return List.of("%s with what is no JSON: %s".formatted(answered, shortened(answered.body())));
    }
  }

  /** What many operations refer to is read once: each reading holds all that it refers to. */
  private Schema schema(JsonPointer at) {
    String referred = document.at(at).path("$ref").asString("");
    return schemas.computeIfAbsent(
        referred.startsWith("#/") ? referred.substring(1) : at.toString(),
        where -> registry.getSchema(SchemaLocation.of(LOCATION + "#" + where)));
  }

  private boolean describesProblems() {
    return !document.at("/components/schemas/Problem").isMissingNode();
  }

  private Optional<JsonPointer> operation(String method, String path) {
    // A HEAD is a GET without its body.
    String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return paths.stream()
        .filter(one -> one.pattern().matcher(path).matches())
        .findFirst()
        .map(one ->
            JsonPointer.empty()
                .appendProperty("paths")
                .appendProperty(one.template())
                .appendProperty(name))
        .filter(at -> !document.at(at).isMissingNode());
  }

  private @Nullable JsonPointer response(JsonPointer responses, int status) {
    for (String name : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
      JsonPointer at = responses.appendProperty(name);
      JsonNode found = document.at(at);
      if (!found.isMissingNode()) {
        String elsewhere = found.path("$ref").asString("");
        return elsewhere.isEmpty() ? at : JsonPointer.compile(elsewhere.substring(1));
      }
    }
    return null;
  }

  private static Path path(String template) {
    StringBuilder pattern = new StringBuilder();
    int variables = 0;
    for (String segment : template.substring(1).split("/", -1)) {
      boolean variable = segment.contains("{");
      variables += variable ? 1 : 0;
      pattern.append('/').append(variable ? "[^/]+" : Pattern.quote(segment));
    }
    return new Path(Pattern.compile(pattern.toString()), variables, template);
  }

  private static String media(String type) {
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() <= 400 ? text : text.substring(0, 400) + "…";
  }
}

package org.kehu.testkit.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Values that a parameter's description allows: its example, all of a list, or one that fits. */
final class GoodValue {

  private static final List<String> TEXTS =
      List.of("01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e", "sample", "sample/1", "2026");

  private GoodValue() {}

  /**
   * Of a parameter as OpenAPI describes it.
   *
   * @throws IllegalArgumentException if none can be guessed
   */
  static List<String> of(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    JsonNode single = schema.has("items") ? schema.path("items") : schema;
    if (single.has("enum")) {
      return single.path("enum").valueStream().map(value -> value.asString("")).toList();
    }
    if (parameter.has("example")) {
      return List.of(parameter.path("example").asString(""));
    }
    if (schema.has("example")) {
      return List.of(schema.path("example").asString(""));
    }
    return switch (single.path("type").asString("")) {
      case "boolean" -> List.of("true", "false");
      case "integer", "number" -> List.of(single.path("minimum").asString("1"));
      default -> List.of(text(parameter, single));
    };
  }

  private static String text(JsonNode parameter, JsonNode schema) {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    return switch (schema.path("format").asString("")) {
      case "date-time" -> yesterday.toString();
      case "date" -> yesterday.toString().substring(0, 10);
      default -> fitting(parameter, schema.path("pattern").asString(".*"));
    };
  }

  private static String fitting(JsonNode parameter, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return TEXTS.stream()
        .filter(text -> wanted.matcher(text).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Say a good value of " + parameter));
  }
}

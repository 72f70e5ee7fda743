package org.kehu.testkit.badinput;

import java.util.ArrayList;
import java.util.List;
import org.kehu.testkit.access.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wrong bodies for an operation that takes JSON: no JSON, another shape, each field wrongly. */
record BadBodies(Description description) {

  private static final String UNREADABLE = "400 body-unreadable";
  private static final String UNKNOWN = "400 field-unknown";
  private static final String INVALID = "422 validation-failed";
  private static final int DEEP = 2_000;

  /** Longer texts meet the limit of a whole body first, which the kit's tests are about. */
  private static final int LONGEST_TRIED = 20_000;

  List<BadInput> of(Operation operation) {
    String type = description.jsonType(operation);
    if (type.isEmpty()) {
      return List.of();
    }
    List<BadInput> all = new ArrayList<>(anyhow(type));
    if (description.needsBody(operation)) {
      all.add(BadInput.body("no body", type, "", "", "400 body-missing"));
    }
    JsonNode schema = description.body(operation);
    JsonNode properties = schema.path("properties");
    // A patch is read as it stands and judged against the thing that it changes.
    if (!properties.isEmpty() && type.equals("application/json")) {
      all.addAll(misshapen(type, others(properties, "noSuchField")));
      properties.forEachEntry((name, field) ->
          fields(type, name, description.resolved(field), others(properties, name), all));
    }
    return all;
  }

  private static List<BadInput> anyhow(String type) {
    return List.of(
        BadInput.body("half a body", type, "{\"a\":", "", UNREADABLE),
        BadInput.body("no JSON", type, "kind=1", "", UNREADABLE),
        BadInput.body(
            "too deep",
            type,
            "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
            "",
            UNREADABLE,
            UNKNOWN,
            INVALID),
        BadInput.body("plain text", "text/plain", "{}", "", "415 media-type-unsupported"));
  }

  /** Fields beside the wrong one that cannot be absent without being missed first. */
  private String others(JsonNode properties, String wrong) {
    StringBuilder others = new StringBuilder();
    properties.forEachEntry((name, field) -> {
      JsonNode schema = description.resolved(field);
      String kind = schema.path("type").asString("");
      if (!name.equals(wrong) && kind.equals("boolean")) {
        others.append(quoted(name)).append(":false,");
      } else if (!name.equals(wrong) && kind.equals("integer")) {
        others.append(quoted(name)).append(':').append(schema.path("minimum").asInt(1)).append(',');
      }
    });
    return others.toString();
  }

  private static List<BadInput> misshapen(String type, String others) {
    return List.of(
        BadInput.body("a list", type, "[]", "", INVALID, UNREADABLE),
        BadInput.body("a text", type, "\"a\"", "", INVALID, UNREADABLE),
        BadInput.body("words behind", type, "{} x", "", UNREADABLE, INVALID),
        BadInput.body(
            "an unknown field", type, one(others, "noSuchField", "1"), "/noSuchField", UNKNOWN));
  }

  private static void fields(
      String type, String name, JsonNode field, String others, List<BadInput> all) {
    String kind = field.path("type").asString("");
    String place = "/" + name;
    String wrong =
        switch (kind) {
          case "string" -> "{\"a\":1}";
          case "integer", "number", "boolean", "object", "array" -> "\"no such\"";
          default -> "";
        };
    if (!wrong.isEmpty()) {
      all.add(
          BadInput.body(name + " of another type", type, one(others, name, wrong), place, INVALID));
    }
    if (kind.equals("string")) {
      texts(type, name, field, others, all);
      all.add(
          BadInput.body(
              name + " twice",
              type,
              "{%2$s\"%1$s\":null,\"%1$s\":null}".formatted(name, others),
              "",
              UNREADABLE));
    }
    int most = field.path("maximum").asInt(Integer.MAX_VALUE);
    if (kind.equals("integer") && most < Integer.MAX_VALUE) {
      String more = Integer.toString(most + 1);
      all.add(BadInput.body(name + " too great", type, one(others, name, more), place, INVALID));
    }
  }

  private static void texts(
      String type, String name, JsonNode field, String others, List<BadInput> all) {
    String place = "/" + name;
    int longest = field.path("maxLength").asInt(Integer.MAX_VALUE);
    if (longest < LONGEST_TRIED) {
      String text = quoted("a".repeat(longest + 1));
      all.add(BadInput.body(name + " too long", type, one(others, name, text), place, INVALID));
    }
    if (field.has("enum") || field.path("format").asString("").startsWith("date")) {
      String text = quoted("NO_SUCH-31");
      all.add(BadInput.body(name + " unheard of", type, one(others, name, text), place, INVALID));
    }
  }

  private static String one(String others, String name, String value) {
    return "{%s%s:%s}".formatted(others, quoted(name), value);
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}

package org.kehu.gateway.portal.asyncapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it could be, out of its schema: the schema's own {@code examples} where it has them,
 * else something of the right type. Codes are open words of the suite, named in the description;
 * the first of them is taken. A test validates the example of every event.
 */
final class SchemaExample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern CODE =
      Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b(?=[,;])");
  private static final String ID = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SchemaExample() {}

  /** Indented JSON. */
  static String of(JsonNode schema) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value("", schema));
  }

  private static JsonNode value(String name, JsonNode schema) {
    if (schema.path("examples").path(0).isValueNode()) {
      return schema.path("examples").path(0);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(value(name, schema.path("items")));
      case "integer", "number" -> NODES.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(name, schema));
    };
  }

  private static ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema.path("properties").forEachEntry((name, member) -> object.set(name, value(name, member)));
    return object;
  }

  private static String text(String name, JsonNode schema) {
    Matcher code = CODE.matcher(schema.path("description").asString(""));
    return switch (schema.path("format").asString("")) {
      case "date-time" -> "2026-11-23T02:30:00.000Z";
      case "date" -> "2026-11-23";
      case "uuid" -> ID;
      default -> name.endsWith("Id") ? ID : code.find() ? code.group() : "…";
    };
  }
}

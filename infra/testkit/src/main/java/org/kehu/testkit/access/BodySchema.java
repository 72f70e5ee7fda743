package org.kehu.testkit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a body in an OpenAPI description, and what it does and does not allow.
 *
 * @param document the whole description, where references lead to
 * @param schema of the body or a part of it
 */
record BodySchema(JsonNode document, JsonNode schema) {

  /**
   * What is not allowed.
   *
   * @param pointer to the value at fault
   * @param why for the words of a test
   */
  record Bad(String pointer, String why, JsonNode body) {

    private Bad within(String name, JsonNode whole) {
      return new Bad("/" + name + pointer, why, whole);
    }
  }

  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
  private static final int DEEPEST = 3;
  private static final int LONG = 100_000;

  /** Nothing that a pattern of ours lets through. */
  private static final String ODD = "\u0007?\u0007";

  BodySchema(JsonNode document, JsonNode schema) {
    this.document = document;
    String elsewhere = schema.path("$ref").asString("");
    this.schema = elsewhere.isEmpty() ? schema : document.at(elsewhere.substring(1));
  }

  private BodySchema part(JsonNode other) {
    return new BodySchema(document, other);
  }

  /** A body as small as is allowed, as far as a description can tell. */
  JsonNode good() {
    return switch (type()) {
      case "object" -> goodObject();
      case "array" ->
          schema.path("minItems").asInt(0) == 0
              ? NODES.arrayNode()
              : NODES.arrayNode().add(part(schema.path("items")).good());
      case "boolean" -> NODES.booleanNode(true);
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asLong(1));
      default -> NODES.stringNode(GoodValue.in(schema));
    };
  }

  private ObjectNode goodObject() {
    ObjectNode object = NODES.objectNode();
    required().forEach(name -> object.set(name, property(name).good()));
    return object;
  }

  /** Bodies that are good but for one value each. */
  List<Bad> bad() {
    return bad(0);
  }

  private List<Bad> bad(int depth) {
    List<Bad> bad = new ArrayList<>(wrongType());
    if (depth < DEEPEST) {
      switch (type()) {
        case "object" -> bad.addAll(badObjects(depth));
        case "array" -> bad.addAll(badArrays(depth));
        case "boolean" -> {}
        case "integer", "number" -> bad.addAll(badNumbers());
        default -> bad.addAll(badTexts());
      }
    }
    return bad;
  }

  private List<Bad> wrongType() {
    JsonNode other =
        switch (type()) {
          case "object" -> NODES.stringNode("text");
          case "array", "string" -> NODES.objectNode().put("no", "such");
          default -> NODES.stringNode("text");
        };
    return type().isEmpty() ? List.of() : List.of(new Bad("", "another type", other));
  }

  private List<Bad> badObjects(int depth) {
    List<Bad> bad = new ArrayList<>();
    for (String name : schema.path("properties").propertyNames()) {
      for (Bad inner : property(name).bad(depth + 1)) {
        bad.add(inner.within(name, goodObject().set(name, inner.body())));
      }
    }
    for (String name : required()) {
      bad.add(new Bad("/" + name, "missing", goodObject().without(name)));
    }
    if (schema.path("properties").size() > 0) {
      bad.add(new Bad("/noSuchField", "unknown", goodObject().put("noSuchField", 1)));
    }
    return bad;
  }

  private List<Bad> badArrays(int depth) {
    List<Bad> bad = new ArrayList<>();
    BodySchema items = part(schema.path("items"));
    for (Bad inner : items.bad(depth + 1)) {
      bad.add(inner.within("0", NODES.arrayNode().add(inner.body())));
    }
    int most = schema.path("maxItems").asInt(LONG);
    if (most < LONG) {
      ArrayNode many = NODES.arrayNode();
      JsonNode item = items.good();
      for (int i = 0; i <= most; i++) {
        many.add(item);
      }
      bad.add(new Bad("", "more than " + most, many));
    }
    return bad;
  }

  private List<Bad> badNumbers() {
    List<Bad> bad = new ArrayList<>();
    if (schema.has("minimum") && schema.path("minimum").asLong() > Integer.MIN_VALUE) {
      long less = schema.path("minimum").asLong() - 1;
      bad.add(new Bad("", "too small", NODES.numberNode(less)));
    }
    if (schema.has("maximum") && schema.path("maximum").asLong() < Integer.MAX_VALUE) {
      long more = schema.path("maximum").asLong() + 1;
      bad.add(new Bad("", "too large", NODES.numberNode(more)));
    }
    return bad;
  }

  private List<Bad> badTexts() {
    List<Bad> bad = new ArrayList<>();
    int most = schema.path("maxLength").asInt(LONG);
    if (schema.has("enum")) {
      bad.add(new Bad("", "not in the list", NODES.stringNode("NO_SUCH")));
    } else if (schema.has("format")) {
      bad.add(new Bad("", "no " + schema.path("format").asString(), NODES.stringNode("yesterday")));
    } else if (most < LONG) {
      bad.add(new Bad("", "longer than " + most, NODES.stringNode("x".repeat(most + 1))));
    }
    if (schema.has("pattern") && !Pattern.matches(schema.path("pattern").asString(), ODD)) {
      bad.add(new Bad("", "not of its form", NODES.stringNode(ODD)));
    }
    return bad;
  }

  private BodySchema property(String name) {
    return part(schema.path("properties").path(name));
  }

  private Set<String> required() {
    Stream<String> names = schema.path("required").valueStream().map(name -> name.asString(""));
    return names.collect(Collectors.toSet());
  }

  private String type() {
    return schema.has("properties") ? "object" : schema.path("type").asString("");
  }
}

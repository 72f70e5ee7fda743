package org.kehu.testkit.contract;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with its members in one order, so that files differ only where contents do. */
final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CanonicalJson() {}

  static String of(String json) {
    return MAPPER.writeValueAsString(sorted(MAPPER.readTree(json))) + "\n";
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> members = new TreeMap<>();
      object
          .properties()
          .forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      ObjectNode copy = MAPPER.createObjectNode();
      members.forEach(copy::set);
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = MAPPER.createArrayNode();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    return node;
  }
}

package org.kehu.gateway.portal.asyncapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The members of a JSON Schema as a flat list, nested ones by their whole name. */
final class SchemaFields {

  private static final List<String> BOUNDS =
      List.of("pattern", "const", "minimum", "maximum", "maxLength", "maxItems");

  private final List<Field> fields = new ArrayList<>();

  private SchemaFields() {}

  static List<Field> of(JsonNode schema) {
    SchemaFields all = new SchemaFields();
    all.addMembers("", schema);
    return all.fields;
  }

  private void addMembers(String above, JsonNode schema) {
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString("")));
    schema
        .path("properties")
        .forEachEntry((name, member) -> {
          String whole = above + name;
          fields.add(
              new Field(
                  whole,
                  type(member),
                  required.contains(name),
                  member.path("description").asString("")));
          addMembers(whole + ".", member);
          addMembers(whole + "[].", member.path("items"));
        });
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name =
        type.isArray()
            ? StreamSupport.stream(type.spliterator(), false)
                .map(one -> one.asString(""))
                .collect(Collectors.joining(" | "))
            : type.asString("any");
    String items = schema.has("items") ? " of " + type(schema.path("items")) : "";
    String format = schema.has("format") ? " " + schema.path("format").asString("") : "";
    return name + items + format + bounds(schema);
  }

  private static String bounds(JsonNode schema) {
    return BOUNDS.stream()
        .filter(schema::has)
        .map(bound -> ", " + bound + " " + schema.path(bound).asString(""))
        .collect(Collectors.joining());
  }
}

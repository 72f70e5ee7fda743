package org.kehu.testkit.badinput;

import java.util.ArrayList;
import java.util.List;
import org.kehu.testkit.access.Operation;
import tools.jackson.databind.JsonNode;

/** Wrong queries for an operation: filters, sizes and cursors that it does not know or take. */
record BadQueries(Description description) {

  private static final String INVALID = "400 parameter-invalid";

  /** Another that is needed may be missed first. */
  private static final String MISSING = "400 parameter-missing";

  private static final int LONGEST_TRIED = 2_000;

  List<BadInput> of(Operation operation) {
    if (!operation.method().equals("GET") || !operation.path().startsWith("/api/")) {
      return List.of();
    }
    List<BadInput> all = new ArrayList<>();
    all.add(
        BadInput.query(
            "a filter unheard of", "noSuchFilter=1", "?noSuchFilter", "400 parameter-unknown"));
    for (JsonNode parameter : description.query(operation)) {
      String name = parameter.path("name").asString("");
      JsonNode schema = description.resolved(parameter.path("schema"));
      switch (name) {
        case "limit" -> sizes(all);
        case "after" -> cursor(operation, all);
        default -> filter(name, schema, all);
      }
    }
    return all;
  }

  private static void sizes(List<BadInput> all) {
    for (String size : List.of("0", "-1", "100000", "99999999999", "many")) {
      all.add(
          BadInput.query("a page of '" + size + "'", "limit=" + size, "?limit", INVALID, MISSING));
    }
    all.add(BadInput.query("two sizes", "limit=1&limit=2", "?limit", INVALID));
  }

  /** Whose list it is must be there before a place in it is looked for. */
  private static void cursor(Operation operation, List<BadInput> all) {
    List<String> answers = new ArrayList<>(List.of("400 cursor-invalid", MISSING));
    if (operation.isOfOneThing()) {
      answers.add(BadInput.ANY_NOT_FOUND);
    }
    for (String cursor : List.of("nonsense", "eyJhIjoxfQ")) {
      all.add(
          BadInput.query(
              "the cursor " + cursor, "after=" + cursor, "", answers.toArray(String[]::new)));
    }
  }

  private void filter(String name, JsonNode schema, List<BadInput> all) {
    JsonNode one =
        schema.path("type").asString("").equals("array")
            ? description.resolved(schema.path("items"))
            : schema;
    String kind = one.path("type").asString("");
    boolean closed = one.has("enum") || one.path("format").asString("").startsWith("date");
    if (closed || !kind.equals("string")) {
      all.add(
          BadInput.query(name + " unheard of", name + "=NO_SUCH-31", "?" + name, INVALID, MISSING));
    }
    int longest = one.path("maxLength").asInt(Integer.MAX_VALUE);
    if (longest < LONGEST_TRIED) {
      all.add(
          BadInput.query(
              name + " too long",
              name + "=" + "a".repeat(longest + 1),
              "?" + name,
              INVALID,
              MISSING));
    }
  }
}

package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what the code leaves open. In answers a ceiling is written where there is none: no text is
 * longer than the largest body that could have brought it, no list in a document longer than
 * documents grow. In requests only what the types and patterns imply is written; a text, list or
 * number that a request leaves unbounded stays so, and the lint names it.
 */
final class SchemaLimits {

  /** Characters; a JSON body is at most a megabyte. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** What the gateway reads of an address. */
  private static final int LONGEST_PATH = 1024;

  private static final int LARGEST_FILE = 100 << 20;
  private static final int LONGEST_LIST = 10_000;
  private static final int MOST_MEMBERS = 10_000;
  private static final Map<String, Integer> FORMATS =
      Map.of(
          "uuid", 36,
          "date-time", 35,
          "time-local", 18,
          "date", 10,
          "email", 320,
          "uri", 2000,
          "binary", LARGEST_FILE);
  private static final BigDecimal LARGEST_SAFE = BigDecimal.valueOf((1L << 53) - 1);

  private final OpenAPI description;

  SchemaLimits(OpenAPI description) {
    this.description = description;
  }

  void complete() {
    Set<String> asked = ReachableSchemas.names(description, true, false);
    Set<String> answered = ReachableSchemas.names(description, false, true);
    Schemas.components(description)
        .forEach(
            (name, schema) -> component(schema, asked.contains(name), answered.contains(name)));
    ReachableSchemas.each(description, schema -> bound(schema, false), true, false);
    ReachableSchemas.each(description, schema -> bound(schema, true), false, true);
    parameters();
  }

  private static void component(Schema<?> schema, boolean asked, boolean answered) {
    Schemas.walk(
        schema,
        one -> {
          bound(one, !asked);
          if (asked
              && !answered
              && one.getProperties() != null
              && one.getAdditionalProperties() == null) {
            one.setAdditionalProperties(false);
          }
        });
  }

  /** A parameter of the address is never null, and no variable of it longer than the path. */
  private void parameters() {
    if (description.getPaths() == null) {
      return;
    }
    description.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .filter(parameter -> parameter.getSchema() != null)
        .forEach(SchemaLimits::parameter);
  }

  private static void parameter(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    if (schema.getTypes() != null && schema.getTypes().size() > 1) {
      Set<String> types = new LinkedHashSet<>(schema.getTypes());
      types.remove("null");
      schema.setTypes(types);
    }
    if ("path".equals(parameter.getIn()) && Schemas.is(schema, "string") && isOpen(schema)) {
      schema.setMaxLength(LONGEST_PATH);
    }
  }

  private static void bound(Schema<?> schema, boolean ceiling) {
    if (Schemas.is(schema, "string")) {
      text(schema, ceiling);
    }
    if (Schemas.is(schema, "integer")) {
      number(schema, ceiling);
    }
    if (Schemas.is(schema, "array") && schema.getMaxItems() == null) {
      list(schema, ceiling);
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      map(schema, values, ceiling);
    }
  }

  /** The rules of a map's values are not described, so their type bounds them. */
  private static void map(Schema<?> schema, Schema<?> values, boolean ceiling) {
    if (schema.getMaxProperties() == null && ceiling) {
      schema.setMaxProperties(MOST_MEMBERS);
    }
    if (Schemas.is(values, "integer")) {
      number(values, true);
    }
    if (Schemas.is(values, "string")) {
      text(values, true);
    }
  }

  private static void list(Schema<?> schema, boolean ceiling) {
    Schema<?> items = schema.getItems();
    boolean set = Boolean.TRUE.equals(schema.getUniqueItems());
    if (set && items != null && items.getEnum() != null) {
      schema.setMaxItems(items.getEnum().size());
    } else if (ceiling) {
      schema.setMaxItems(LONGEST_LIST);
    }
  }

  private static void text(Schema<?> schema, boolean ceiling) {
    if (!isOpen(schema)) {
      return;
    }
    Integer implied = implied(schema);
    if (implied != null) {
      schema.setMaxLength(implied);
    } else if (ceiling) {
      schema.setMaxLength(LONGEST_TEXT);
    }
  }

  private static boolean isOpen(Schema<?> schema) {
    return schema.getMaxLength() == null && schema.getEnum() == null && schema.getConst() == null;
  }

  private static @Nullable Integer implied(Schema<?> schema) {
    if (schema.getFormat() != null && FORMATS.containsKey(schema.getFormat())) {
      return FORMATS.get(schema.getFormat());
    }
    if (schema.getPattern() == null) {
      return null;
    }
    var longest = LongestMatch.of(schema.getPattern());
    return longest.isPresent() ? longest.getAsInt() : null;
  }

  private static void number(Schema<?> schema, boolean ceiling) {
    if (schema.getFormat() == null) {
      schema.setFormat("int64");
    }
    if (!ceiling) {
      return;
    }
    boolean small = "int32".equals(schema.getFormat());
    if (schema.getMinimum() == null && schema.getExclusiveMinimumValue() == null) {
      schema.setMinimum(small ? BigDecimal.valueOf(Integer.MIN_VALUE) : LARGEST_SAFE.negate());
    }
    if (schema.getMaximum() == null && schema.getExclusiveMaximumValue() == null) {
      schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : LARGEST_SAFE);
    }
  }
}

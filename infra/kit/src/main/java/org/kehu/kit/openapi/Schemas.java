package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and makes the schemas of an OpenAPI 3.1 description. */
@SuppressWarnings("rawtypes")
final class Schemas {

  private static final String HERE = "#/components/schemas/";

  private Schemas() {}

  /** A schema of one JSON type. */
  static Schema<?> of(String type) {
    JsonSchema schema = new JsonSchema();
    schema.setSpecVersion(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(Set.of(type)));
    return schema;
  }

  /** A schema that stands for the component of that name. */
  static Schema<?> ref(String name) {
    JsonSchema schema = new JsonSchema();
    schema.setSpecVersion(SpecVersion.V31);
    schema.set$ref(HERE + name);
    return schema;
  }

  /** Whether values may be of that JSON type. */
  static boolean is(Schema<?> schema, String type) {
    return type.equals(schema.getType())
        || (schema.getTypes() != null && schema.getTypes().contains(type));
  }

  /** Name of the component that the schema refers to. */
  static @Nullable String component(Schema<?> schema) {
    String ref = schema.get$ref();
    return ref != null && ref.startsWith(HERE) ? ref.substring(HERE.length()) : null;
  }

  /** All components by name; never null. */
  static Map<String, Schema> components(OpenAPI description) {
    Map<String, Schema> schemas =
        description.getComponents() == null ? null : description.getComponents().getSchemas();
    return schemas == null ? Map.of() : schemas;
  }

  /** The schema and every one inside it, references not followed. */
  static void walk(@Nullable Schema<?> schema, Consumer<Schema<?>> visitor) {
    if (schema != null) {
      visitor.accept(schema);
      inner(schema).forEach(one -> walk(one, visitor));
    }
  }

  private static Stream<Schema<?>> inner(Schema<?> schema) {
    Stream.Builder<Schema<?>> all = Stream.builder();
    add(all, schema.getItems());
    add(all, schema.getAdditionalProperties());
    each(all, schema.getProperties() == null ? null : schema.getProperties().values());
    each(all, schema.getAllOf());
    each(all, schema.getAnyOf());
    each(all, schema.getOneOf());
    each(all, schema.getPrefixItems());
    return all.build();
  }

  private static void each(Stream.Builder<Schema<?>> all, @Nullable Iterable<Schema> some) {
    if (some != null) {
      some.forEach(one -> add(all, one));
    }
  }

  private static void add(Stream.Builder<Schema<?>> all, @Nullable Object one) {
    if (one instanceof Schema<?> schema) {
      all.add(schema);
    }
  }
}

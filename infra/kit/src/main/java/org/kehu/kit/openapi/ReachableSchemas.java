package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which component schemas requests and answers really use, directly or through others. */
@SuppressWarnings("rawtypes")
final class ReachableSchemas {

  private static final String ANY_JSON = "JsonNode";
  private static final int UUID_LENGTH = 36;
  private static final String DURATION = "^-?P[-0-9YMWDTHS.]{1,60}$";

  private ReachableSchemas() {}

  /**
   * Writes values as they look on the wire: an id is a string though a record holds it, and a tree
   * of JSON is any JSON.
   */
  static void plain(OpenAPI description) {
    Set<String> ids = new HashSet<>();
    Schemas.components(description)
        .forEach((name, schema) -> {
          if (name.endsWith("Id")
              && schema.getProperties() != null
              && schema.getProperties().keySet().equals(Set.of("value"))) {
            ids.add(name);
          }
        });
    each(description, schema -> replace(schema, ids), true, true);
    Schemas.components(description)
        .values()
        .forEach(schema -> Schemas.walk(schema, inner -> replace(inner, ids)));
  }

  private static void replace(Schema<?> schema, Set<String> ids) {
    if ("duration".equals(schema.getFormat())) {
      // The format knows no fractions of a second, ISO 8601 and our answers do.
      schema.setFormat(null);
      schema.setPattern(DURATION);
    }
    String component = Schemas.component(schema);
    if (component == null) {
      return;
    }
    if (ids.contains(component)) {
      schema.set$ref(null);
      schema.setTypes(new LinkedHashSet<>(Set.of("string")));
      schema.setFormat("uuid");
      schema.setMaxLength(UUID_LENGTH);
    } else if (component.equals(ANY_JSON)) {
      schema.set$ref(null);
      if (schema.getDescription() == null) {
        schema.setDescription("Any JSON that the rules of the place allow (任意 JSON).");
      }
    }
  }

  /** Takes out the components that nothing uses. */
  static void dropOthers(OpenAPI description) {
    Map<String, Schema> components = Schemas.components(description);
    Set<String> used = names(description, true, true);
    if (description.getComponents() != null && description.getComponents().getResponses() != null) {
      Deque<String> open = new ArrayDeque<>();
      description
          .getComponents()
          .getResponses()
          .values()
          .forEach(response -> content(response.getContent(), schema -> note(schema, open)));
      used.addAll(closure(components, open));
    }
    components.keySet().retainAll(used);
  }

  /** Names of the components that requests, answers or both use. */
  static Set<String> names(OpenAPI description, boolean requests, boolean answers) {
    Deque<String> open = new ArrayDeque<>();
    each(description, schema -> note(schema, open), requests, answers);
    return closure(Schemas.components(description), open);
  }

  private static Set<String> closure(Map<String, Schema> components, Deque<String> open) {
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (seen.add(name)) {
        Schemas.walk(components.get(name), schema -> note(schema, open));
      }
    }
    return seen;
  }

  private static void note(Schema<?> schema, Deque<String> open) {
    String name = Schemas.component(schema);
    if (name != null) {
      open.push(name);
    }
  }

  /** Every schema that stands in an operation itself, references not followed. */
  static void each(
      OpenAPI description, Consumer<Schema<?>> visitor, boolean requests, boolean answers) {
    if (description.getPaths() == null) {
      return;
    }
    description.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .forEach(operation -> {
          if (requests) {
            requests(operation, visitor);
          }
          if (answers && operation.getResponses() != null) {
            operation
                .getResponses()
                .values()
                .forEach(response -> content(response.getContent(), visitor));
          }
        });
  }

  private static void requests(Operation operation, Consumer<Schema<?>> visitor) {
    if (operation.getParameters() != null) {
      for (Parameter parameter : operation.getParameters()) {
        Schemas.walk(parameter.getSchema(), visitor);
      }
    }
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent(), visitor);
    }
  }

  private static void content(@Nullable Content content, Consumer<Schema<?>> visitor) {
    if (content != null) {
      content.values().forEach(media -> Schemas.walk(media.getSchema(), visitor));
    }
  }
}

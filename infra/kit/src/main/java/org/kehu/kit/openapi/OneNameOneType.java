package org.kehu.kit.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a description in which two Java types go by one name: the later would silently take the
 * place of the former, and whoever reads the description would be told the wrong members.
 */
final class OneNameOneType implements ModelConverter {

  private final Map<String, Set<String>> types = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
    String name = schema == null ? null : name(schema);
    if (name != null) {
      types
          .computeIfAbsent(name, any -> new ConcurrentSkipListSet<>())
          .add(Json31.mapper().constructType(type.getType()).toCanonical());
    }
    return schema;
  }

  /**
   * Looks at all that was described until now.
   *
   * @throws IllegalStateException if two types go by one name; it says which
   */
  void check() {
    List<String> faults =
        types.entrySet().stream()
            .filter(named -> named.getValue().size() > 1)
            .map(named -> named.getKey() + " is " + String.join(" and ", named.getValue()))
            .sorted()
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The OpenAPI description has one name for two types; give one of them a name of its own"
              + " by @Schema(name = \"…\"): "
              + String.join("; ", faults));
    }
  }

  private static @Nullable String name(Schema<?> schema) {
    String component = Schemas.component(schema);
    return component == null ? schema.getName() : component;
  }
}

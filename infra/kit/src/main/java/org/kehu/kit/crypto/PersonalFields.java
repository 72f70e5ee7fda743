package org.kehu.kit.crypto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** Which stored fields of which document types are personal, and whose they are. */
final class PersonalFields {

  /**
   * The personal fields of a document type.
   *
   * @param collection where it is stored
   * @param paths of the marked properties, from the root
   */
  record Marked(String collection, @Nullable PersonalOf other, List<List<String>> paths) {

    /** The subject of a document. */
    String subject(Document document) {
      String kind = other == null ? collection : other.collection();
      String field = other == null ? "_id" : other.field();
      Object id = Objects.requireNonNull(document.get(field), field);
      return kind.isEmpty() ? id.toString() : kind + "/" + id;
    }
  }

  private final MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context;
  private final Map<Class<?>, Marked> known = new ConcurrentHashMap<>();

  PersonalFields(
      MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context) {
    this.context = context;
  }

  /** The fields of a type; empty paths when it has none. */
  Marked of(Class<?> type) {
    Marked found = known.get(type);
    if (found == null) {
      found = find(type);
      known.put(type, found);
    }
    return found;
  }

  /** Whether any document type of the service has personal fields. */
  boolean any() {
    return context.getPersistentEntities().stream()
        .anyMatch(entity -> !of(entity.getType()).paths().isEmpty());
  }

  private Marked find(Class<?> type) {
    MongoPersistentEntity<?> entity =
        type.getName().startsWith("java.") ? null : context.getPersistentEntity(type);
    if (entity == null) {
      return new Marked("", null, List.of());
    }
    List<List<String>> paths = new ArrayList<>();
    collect(entity, List.of(), paths, new HashSet<>());
    return new Marked(entity.getCollection(), entity.findAnnotation(PersonalOf.class), paths);
  }

  private void collect(
      MongoPersistentEntity<?> entity,
      List<String> before,
      List<List<String>> paths,
      Set<Class<?>> entered) {
    if (!entered.add(entity.getType())) {
      return;
    }
    for (MongoPersistentProperty property : entity) {
      List<String> path = new ArrayList<>(before);
      path.add(property.getFieldName());
      if (property.isAnnotationPresent(Personal.class)) {
        paths.add(path);
      } else if (property.isEntity()) {
        MongoPersistentEntity<?> nested = context.getPersistentEntity(property);
        if (nested != null) {
          collect(nested, path, paths, entered);
        }
      }
    }
    entered.remove(entity.getType());
  }
}

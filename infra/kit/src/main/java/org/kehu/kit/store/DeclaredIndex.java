package org.kehu.kit.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;

/**
 * One index, named {@code <collection>__<fields>}.
 *
 * @param fields ascending, or descending with a leading minus
 */
public record DeclaredIndex(
    String collection, List<String> fields, boolean unique, boolean sparse) {

  public DeclaredIndex {
    fields = List.copyOf(fields);
  }

  public static DeclaredIndex on(String collection, String... fields) {
    return new DeclaredIndex(collection, Arrays.asList(fields), false, false);
  }

  public DeclaredIndex asUnique() {
    return new DeclaredIndex(collection, fields, true, sparse);
  }

  /** Holds only documents that have the field. */
  public DeclaredIndex asSparse() {
    return new DeclaredIndex(collection, fields, unique, true);
  }

  /** Stable name; part of the contract with ops. */
  public String name() {
    return collection
        + "__"
        + fields.stream()
            .map(field -> field.replace("-", "").replace('.', '_'))
            .collect(Collectors.joining("_"));
  }

  CompoundIndexDefinition definition() {
    Document keys = new Document();
    fields.forEach(field ->
        keys.append(
            field.startsWith("-") ? field.substring(1) : field, field.startsWith("-") ? -1 : 1));
    CompoundIndexDefinition definition = new CompoundIndexDefinition(keys);
    definition.named(name());
    if (unique) {
      definition.unique();
    }
    if (sparse) {
      definition.sparse();
    }
    return definition;
  }
}

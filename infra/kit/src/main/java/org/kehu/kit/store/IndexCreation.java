package org.kehu.kit.store;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexField;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** Creates the declared indexes at start, and starts nothing when one of that name is another. */
final class IndexCreation implements InitializingBean {

  private final MongoTemplate mongo;
  private final List<DeclaredIndexes> declared;

  IndexCreation(MongoTemplate mongo, List<DeclaredIndexes> declared) {
    this.mongo = mongo;
    this.declared = declared;
  }

  @Override
  public void afterPropertiesSet() {
    declared.stream().flatMap(all -> all.indexes().stream()).forEach(index -> create(mongo, index));
  }

  static void create(MongoTemplate mongo, DeclaredIndex index) {
    IndexOperations indexes = mongo.indexOps(index.collection());
    indexes.getIndexInfo().stream()
        .filter(present -> present.getName().equals(index.name()))
        .filter(present -> !isAs(present, index))
        .findFirst()
        .ifPresent(other -> {
          throw new IndexDiffers(index, words(other));
        });
    indexes.createIndex(index.definition());
  }

  private static boolean isAs(IndexInfo present, DeclaredIndex index) {
    return fields(present).equals(index.fields().stream().map(IndexCreation::stored).toList())
        && present.isUnique() == index.unique()
        && present.isSparse() == index.sparse();
  }

  private static List<String> fields(IndexInfo present) {
    return present.getIndexFields().stream().map(IndexCreation::field).toList();
  }

  private static String field(IndexField field) {
    return (field.getDirection() == Sort.Direction.DESC ? "-" : "") + stored(field.getKey());
  }

  /** Spring Data stores a property {@code id} as {@code _id}, in an inner document too. */
  private static String stored(String field) {
    return field.endsWith(".id") ? field.substring(0, field.length() - 2) + "_id" : field;
  }

  private static String words(IndexInfo present) {
    return fields(present).stream().collect(Collectors.joining(", ", "(", ")"))
        + (present.isUnique() ? " unique" : "")
        + (present.isSparse() ? " sparse" : "");
  }
}

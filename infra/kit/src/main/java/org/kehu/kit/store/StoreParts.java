package org.kehu.kit.store;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.kehu.kit.outbox.Outbox;
import org.kehu.kit.paging.Pages;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import tools.jackson.databind.json.JsonMapper;

/** What every store of a service works with. */
record StoreParts(
    MongoTemplate mongo,
    JsonMapper mapper,
    Clock clock,
    Outbox outbox,
    Pages pages,
    Supplier<ReadTrail> reads) {

  /**
   * What the store itself looks up: by the key of creation, and by the time since which events
   * wait.
   */
  void createIndexes(Class<?> type) {
    String collection = mongo.getCollectionName(type);
    IndexCreation.create(mongo, DeclaredIndex.on(collection, "creationKey").asUnique().asSparse());
    IndexCreation.create(mongo, DeclaredIndex.on(collection, "unsentSince").asSparse());
  }

  /** What lies in an earlier layout. */
  void createLayoutIndex(Class<?> type) {
    IndexCreation.create(mongo, DeclaredIndex.on(mongo.getCollectionName(type), "schema"));
  }

  /** Names of all stored fields of a type, so that one that became null is unset. */
  Set<String> fieldsOf(Class<?> type) {
    MongoPersistentEntity<?> entity =
        mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    Set<String> fields = new HashSet<>();
    for (MongoPersistentProperty property : entity) {
      fields.add(property.getFieldName());
    }
    return fields;
  }
}

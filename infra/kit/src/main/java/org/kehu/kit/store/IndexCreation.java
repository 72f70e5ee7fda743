package org.kehu.kit.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;

/**
 * Creates the declared indexes at start, and for every aggregate those that the store itself needs: the
 * creation key and the time since which events wait.
 */
final class IndexCreation implements InitializingBean {

  private final MongoTemplate mongo;
  private final List<DeclaredIndexes> declared;

  IndexCreation(MongoTemplate mongo, List<DeclaredIndexes> declared) {
    this.mongo = mongo;
    this.declared = declared;
  }

  @Override
  public void afterPropertiesSet() {
    Stream.concat(declared.stream().flatMap(all -> all.indexes().stream()), ofTheStore())
        .forEach(index -> mongo.indexOps(index.collection()).createIndex(index.definition()));
  }

  private Stream<DeclaredIndex> ofTheStore() {
    return mongo.getConverter().getMappingContext().getPersistentEntities().stream()
        .filter(entity -> Aggregate.class.isAssignableFrom(entity.getType()))
        .filter(entity -> !java.lang.reflect.Modifier.isAbstract(entity.getType().getModifiers()))
        .map(MongoPersistentEntity::getCollection)
        .flatMap(
            collection ->
                Stream.of(
                    DeclaredIndex.on(collection, "creationKey").asUnique().asSparse(),
                    DeclaredIndex.on(collection, "unsentSince").asSparse()));
  }
}

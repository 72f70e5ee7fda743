package org.kehu.kit.store;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Creates the declared indexes at start. */
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
    mongo.indexOps(index.collection()).createIndex(index.definition());
  }
}

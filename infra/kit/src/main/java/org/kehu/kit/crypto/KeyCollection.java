package org.kehu.kit.crypto;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/**
 * A collection of keys. A database that does not answer is told in the words of the stores, so that
 * requests are refused and events wait as they do without the data.
 */
final class KeyCollection {

  private static final MongoExceptionTranslator FAILURES = new MongoExceptionTranslator();

  private final MongoCollection<Document> keys;

  KeyCollection(MongoCollection<Document> keys) {
    this.keys = keys;
  }

  /** Works on the collection. */
  <R extends @Nullable Object> R ask(Function<MongoCollection<Document>, R> work) {
    try {
      return work.apply(keys);
    } catch (MongoException failed) {
      DataAccessException known = FAILURES.translateExceptionIfPossible(failed);
      throw known == null ? failed : known;
    }
  }

  /** Name of its database. */
  String database() {
    return keys.getNamespace().getDatabaseName();
  }
}

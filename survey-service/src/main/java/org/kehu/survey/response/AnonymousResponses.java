package org.kehu.survey.response;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * All anonymous responses. They do not go through the store, which would keep beside each when and
 * in which chain it came in, and tell others of it.
 */
@Repository
public class AnonymousResponses {

  /** Where they lie. */
  public static final String COLLECTION = "anonymous_responses";

  private final MongoTemplate mongo;

  AnonymousResponses(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void add(AnonymousResponse response) {
    mongo.insert(response);
  }

  /** The same, unless it is there. */
  void addOnce(AnonymousResponse response) {
    try {
      add(response);
    } catch (DuplicateKeyException entered) {
      if (!isKept(response.id())) {
        throw entered;
      }
    }
  }

  /** Whether it was stored, though storing it seemed to fail. */
  boolean isKept(String id) {
    return mongo.findById(id, AnonymousResponse.class) != null;
  }
}

package org.kehu.kit.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The key that seals cursors: made once by whichever instance is first, shared through the
 * database.
 */
final class CursorSecret {

  private static final String COLLECTION = "service_secrets";
  private final MongoTemplate mongo;

  CursorSecret(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  byte[] bytes() {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    Document kept =
        mongo.findAndModify(
            new Query(where("_id").is("cursor")),
            new Update().setOnInsert("secret", HexFormat.of().formatHex(fresh)),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            Document.class,
            COLLECTION);
    return HexFormat.of().parseHex(Objects.requireNonNull(kept).getString("secret"));
  }
}

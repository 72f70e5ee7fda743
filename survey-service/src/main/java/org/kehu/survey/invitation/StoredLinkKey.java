package org.kehu.survey.invitation;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** The signing key that is made at the first start, when none is configured. */
@Repository
class StoredLinkKey {

  private static final String KEY_ID = "link-key-0";
  private static final int BYTES = 32;

  /** As it lies in the database. */
  @Document("link_keys")
  record Kept(@Id String id, byte[] secret) {}

  private final MongoTemplate mongo;

  StoredLinkKey(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The key, if it was made. */
  Optional<byte[]> find() {
    return Optional.ofNullable(mongo.findById(KEY_ID, Kept.class)).map(Kept::secret);
  }

  /** The key; made now if there is none, the same one for all instances. */
  byte[] findOrMake() {
    return find().orElseGet(this::make);
  }

  private byte[] make() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      return mongo.insert(new Kept(KEY_ID, secret)).secret();
    } catch (DuplicateKeyException another) {
      // Another instance made it at the same moment: its key is the key.
      return find().orElseThrow(() -> another);
    }
  }
}

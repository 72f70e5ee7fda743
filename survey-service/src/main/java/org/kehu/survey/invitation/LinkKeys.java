package org.kehu.survey.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** The keys that sign links, by version; version 0 is the one kept in the database. */
@Component
class LinkKeys {

  static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 32;
  private static final int HIGHEST_VERSION = 255;
  private static final String STORED_ID = "link-key-0";

  /** The key that was made at the first start. */
  @Document("link_keys")
  record StoredKey(@Id String id, byte[] secret) {}

  private final MongoTemplate mongo;
  private final Map<Integer, SecretKeySpec> configured = new TreeMap<>();
  private volatile Optional<SecretKeySpec> stored = Optional.empty();

  LinkKeys(LinkProperties properties, MongoTemplate mongo) {
    this.mongo = mongo;
    properties.keys().forEach((version, text) -> configured.put(version, key(version, text)));
  }

  private static SecretKeySpec key(int version, String text) {
    if (version < 1 || version > HIGHEST_VERSION) {
      throw new IllegalStateException(
          "kehu.survey.links.keys: versions are 1 to 255, not " + version);
    }
    try {
      byte[] secret = Base64.getDecoder().decode(text);
      if (secret.length >= LEAST_BYTES) {
        return new SecretKeySpec(secret, ALGORITHM);
      }
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException(wrongKey(version), notBase64);
    }
    throw new IllegalStateException(wrongKey(version));
  }

  private static String wrongKey(int version) {
    return "kehu.survey.links.keys." + version + " must be base64 of at least 32 random bytes";
  }

  /** Version of the key that signs. */
  int signingVersion() {
    return configured.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
  }

  /** The key of a version, if there is one. */
  Optional<SecretKeySpec> of(int version) {
    return version == 0 ? Optional.of(ofTheDatabase()) : Optional.ofNullable(configured.get(version));
  }

  private SecretKeySpec ofTheDatabase() {
    SecretKeySpec known = stored.orElseGet(this::storedOrNew);
    stored = Optional.of(known);
    return known;
  }

  private SecretKeySpec storedOrNew() {
    StoredKey found = mongo.findById(STORED_ID, StoredKey.class);
    if (found == null) {
      byte[] secret = new byte[LEAST_BYTES];
      new SecureRandom().nextBytes(secret);
      try {
        found = mongo.insert(new StoredKey(STORED_ID, secret));
      } catch (DuplicateKeyException another) {
        // Another instance made it at the same moment: its key is the key.
        found = Objects.requireNonNull(mongo.findById(STORED_ID, StoredKey.class), another::toString);
      }
    }
    return new SecretKeySpec(found.secret(), ALGORITHM);
  }
}

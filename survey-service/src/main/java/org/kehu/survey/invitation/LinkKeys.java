package org.kehu.survey.invitation;

import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The keys that sign links, by version; version 0 is the one kept in the database. */
@Component
class LinkKeys {

  static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 32;
  private static final int HIGHEST_VERSION = 255;

  private final StoredLinkKey database;
  private final Map<Integer, SecretKeySpec> configured = new TreeMap<>();
  private volatile Optional<SecretKeySpec> stored = Optional.empty();

  LinkKeys(LinkProperties properties, StoredLinkKey database) {
    this.database = database;
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
    return version == 0 ? ofTheDatabase() : Optional.ofNullable(configured.get(version));
  }

  /** Made only where it signs: a forged link must not make keys. */
  private Optional<SecretKeySpec> ofTheDatabase() {
    if (stored.isEmpty()) {
      Optional<byte[]> secret =
          configured.isEmpty() ? Optional.of(database.findOrMake()) : database.find();
      stored = secret.map(bytes -> new SecretKeySpec(bytes, ALGORITHM));
    }
    return stored;
  }
}

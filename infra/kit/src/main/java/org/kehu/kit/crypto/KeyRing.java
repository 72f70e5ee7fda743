package org.kehu.kit.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key-encryption keys by name, and the one that is active. Older ones stay until every data key
 * is wrapped anew.
 */
final class KeyRing {

  private static final int KEY_BYTES = 32;

  private final NavigableMap<String, SecretKey> keys;
  private final String active;

  KeyRing(Map<String, SecretKey> keys, String active) {
    this.keys = new TreeMap<>(keys);
    this.active = active;
    if (!this.keys.containsKey(active)) {
      throw new KeysUnusable(
          "The active key '" + active + "' is not among the keys " + this.keys.keySet() + ".",
          "Set KEHU_ACTIVE_KEY to one of them, or leave it out to use the last by name.");
    }
  }

  String active() {
    return active;
  }

  byte[] wrap(byte[] dataKey, byte[] purpose) {
    return AesGcm.seal(key(active), dataKey, purpose);
  }

  byte[] unwrap(String name, byte[] wrapped, byte[] purpose) {
    return AesGcm.open(key(name), wrapped, purpose);
  }

  /** A key for one use alone, derived from the one of this name (HKDF, RFC 5869). */
  SecretKey derived(String name, String use) {
    HKDFParameterSpec from =
        HKDFParameterSpec.ofExtract()
            .addIKM(key(name))
            .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", from);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 is part of Java 25", impossible);
    }
  }

  boolean has(String name) {
    return keys.containsKey(name);
  }

  private SecretKey key(String name) {
    SecretKey key = keys.get(name);
    if (key == null) {
      throw new KeysUnusable(
          "Data keys are wrapped with the key '"
              + name
              + "', but only "
              + keys.keySet()
              + " exist.",
          "Put the key '"
              + name
              + "' back; it may go when no data key is wrapped with it any more.");
    }
    return key;
  }
}

package org.kehu.kit.crypto;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * The key-encryption keys by name, and the one that is active. Older ones stay until every data key
 * is wrapped anew.
 */
final class KeyRing {

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

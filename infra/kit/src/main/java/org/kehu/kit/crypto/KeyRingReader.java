package org.kehu.kit.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the key-encryption keys, and says what is wrong with them. */
final class KeyRingReader {

  private static final int KEY_BYTES = 32;
  private static final String HOW =
      "Name a PKCS #12 file with AES-256 keys in KEHU_KEY_STORE and its password in"
          + " KEHU_KEY_STORE_PASSWORD (keytool -genseckey -keyalg AES -keysize 256 -storetype PKCS12"
          + " -alias 2026-11 -keystore keys.p12), or set KEHU_KEYS to name:base64 of 32 random bytes.";

  private final CryptoProperties settings;

  KeyRingReader(CryptoProperties settings) {
    this.settings = settings;
  }

  KeyRing read() {
    TreeMap<String, SecretKey> keys = new TreeMap<>();
    String file = settings.keyStore();
    String listed = settings.keys();
    if (file != null && !file.isBlank()) {
      keys.putAll(ofFile(Path.of(file), settings.keyStorePassword()));
    } else if (listed != null && !listed.isBlank()) {
      keys.putAll(ofList(listed));
    } else {
      throw new KeysUnusable("There are no keys to seal personal data with.", HOW);
    }
    if (keys.isEmpty()) {
      throw new KeysUnusable("The key store holds no AES key.", HOW);
    }
    String active = settings.activeKey();
    return new KeyRing(keys, active == null || active.isBlank() ? keys.lastKey() : active);
  }

  private static NavigableMap<String, SecretKey> ofFile(Path file, @Nullable String password) {
    if (password == null || password.isBlank()) {
      throw new KeysUnusable("The key store " + file + " has no password.", HOW);
    }
    char[] secret = password.toCharArray();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      TreeMap<String, SecretKey> keys = new TreeMap<>();
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, secret);
        if (key instanceof SecretKey found) {
          keys.put(alias, checked(alias, found.getEncoded()));
        }
      }
      return keys;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new KeysUnusable(
          "The key store "
              + file
              + " cannot be read: it is missing, no PKCS #12 file, or the"
              + " password is wrong.",
          HOW,
          unreadable);
    }
  }

  private static NavigableMap<String, SecretKey> ofList(String listed) {
    TreeMap<String, SecretKey> keys = new TreeMap<>();
    for (String entry : listed.split(",", -1)) {
      int colon = entry.indexOf(':');
      if (colon < 1) {
        throw new KeysUnusable("An entry of KEHU_KEYS has not the form name:base64.", HOW);
      }
      String name = entry.substring(0, colon).strip();
      try {
        keys.put(
            name, checked(name, Base64.getDecoder().decode(entry.substring(colon + 1).strip())));
      } catch (IllegalArgumentException noBase64) {
        throw new KeysUnusable("The key '" + name + "' in KEHU_KEYS is not base64.", HOW);
      }
    }
    return keys;
  }

  private static SecretKey checked(String name, byte[] bytes) {
    if (bytes.length != KEY_BYTES) {
      throw new KeysUnusable(
          "The key '" + name + "' has " + bytes.length * 8 + " bits; it must have 256.", HOW);
    }
    return new SecretKeySpec(bytes, "AES");
  }
}

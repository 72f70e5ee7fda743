package org.kehu.kit.crypto;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption keys come from: a PKCS #12 file, or the environment.
 *
 * @param keyStore path of a PKCS #12 file with one AES-256 secret key an alias ({@code
 *     KEHU_KEY_STORE})
 * @param keyStorePassword its password ({@code KEHU_KEY_STORE_PASSWORD})
 * @param keys without a key store: {@code name:base64} of 32 bytes each, separated by commas
 *     ({@code KEHU_KEYS})
 * @param activeKey name of the key that seals from now on; without, the last by name ({@code
 *     KEHU_ACTIVE_KEY}), so that names like {@code 2026-11} follow each other
 * @param database where the data keys lie; without, {@code kehukeys_<service>}
 */
@ConfigurationProperties("kehu.crypto")
public record CryptoProperties(
    @Nullable String keyStore,
    @Nullable String keyStorePassword,
    @Nullable String keys,
    @Nullable String activeKey,
    @Nullable String database) {

  /** Shows no key, should it ever stand in a log line. */
  @Override
  public String toString() {
    return "CryptoProperties[activeKey=" + activeKey + "]";
  }
}

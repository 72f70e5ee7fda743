package org.kehu.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingReaderTest {

  @TempDir private Path dir;

  private static KeyRing read(
      @Nullable String file,
      @Nullable String password,
      @Nullable String keys,
      @Nullable String active) {
    return new KeyRingReader(new CryptoProperties(file, password, keys, active, null)).read();
  }

  private Path keyStore(String... aliases) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (String alias : aliases) {
      store.setEntry(
          alias,
          new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
          new KeyStore.PasswordProtection("secret".toCharArray()));
    }
    Path file = dir.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "secret".toCharArray());
    }
    return file;
  }

  @Test
  void theLastKeyOfAKeyStoreIsActive() throws Exception {
    KeyRing ring = read(keyStore("2026-01", "2026-11").toString(), "secret", null, null);

    assertThat(ring.active()).isEqualTo("2026-11");
    assertThat(ring.has("2026-01")).isTrue();
  }

  @Test
  void anotherKeyMayBeMadeActive() {
    assertThat(read(null, null, CryptoBench.OLD + "," + CryptoBench.NEW, "2026-01").active())
        .isEqualTo("2026-01");
  }

  @Test
  void aWrongPasswordAndAMissingFileAreTold() throws Exception {
    String file = keyStore("a").toString();

    assertThatThrownBy(() -> read(file, "wrong", null, null))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("password is wrong");
    assertThatThrownBy(() -> read(file, " ", null, null)).hasMessageContaining("no password");
    assertThatThrownBy(() -> read(dir.resolve("none.p12").toString(), "x", null, null))
        .hasMessageContaining("is missing");
  }

  @Test
  void aKeyStoreWithoutKeysIsTold() throws Exception {
    String file = keyStore().toString();

    assertThatThrownBy(() -> read(file, "secret", null, null)).hasMessageContaining("holds no AES");
  }

  @ParameterizedTest
  @CsvSource({
    "AAAA, form name:base64",
    "a:!!!!, not base64",
    "a:AAAA, has 24 bits",
    "'  ', no keys"
  })
  void badListsAreTold(String keys, String words) {
    assertThatThrownBy(() -> read(null, null, keys, null))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("AAAA");
  }

  @Test
  void anUnknownActiveKeyIsTold() {
    assertThatThrownBy(() -> read(null, null, CryptoBench.OLD, "2030"))
        .hasMessageContaining("'2030' is not among the keys [2026-01]");
  }

  @Test
  void settingsShowNoSecret() {
    assertThat(new CryptoProperties("f", "secret", CryptoBench.OLD, "a", null).toString())
        .doesNotContain("secret", "AAAA");
  }
}

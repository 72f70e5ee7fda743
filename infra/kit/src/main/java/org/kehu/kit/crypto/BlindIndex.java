package org.kehu.kit.crypto;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/**
 * Keyed tokens by which a sealed value is found without being read: {@code <key version>.<16
 * characters>}, an HMAC-SHA-256 of field and normalised value cut to 96 bits. Without the key
 * nobody can try out all phone numbers. Store what {@link #token} makes in an indexed field, and
 * look for any of {@link #tokens}: older tokens stay findable when the key was rotated.
 */
public final class BlindIndex {

  private static final int TOKEN_BYTES = 12;

  private final IndexKeys keys;

  BlindIndex(IndexKeys keys) {
    this.keys = keys;
  }

  /**
   * The token to store.
   *
   * @param field what kind of value; tokens of different fields have nothing in common
   * @param normalised the value in its one form, see {@link PersonalKind#normalised}
   */
  public String token(String field, String normalised) {
    return token(keys.newest(), field, normalised);
  }

  /** All tokens that the value may be stored under; one a key version. */
  public List<String> tokens(String field, String normalised) {
    return keys.all().stream().map(version -> token(version, field, normalised)).toList();
  }

  private static String token(IndexKeys.Version version, String field, String normalised) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(version.key());
      mac.update(field.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] digest = mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
      String text =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, TOKEN_BYTES));
      return version.number() + "." + text;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }
}

package org.kehu.kit.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Text that travels in an event and only this suite's services can read: a right that whoever holds
 * it may use, such as a personal link. It is sealed with a key derived from the key-encryption
 * keys, so that services which seal and open must be given the same ones ({@code KEHU_KEYS}, {@code
 * KEHU_KEY_STORE}). The form is {@code sealed:<key name>:<base64url>}; it is at most half as long
 * again as the text and 70 characters more.
 */
public final class EventSeal {

  private static final String MARK = "sealed:";
  private static final String USE = "kehu event";

  private final Supplier<KeyRing> ring;

  EventSeal(Supplier<KeyRing> ring) {
    this.ring = ring;
  }

  /** Whether it claims to be sealed text. */
  public static boolean isSealed(String text) {
    return text.startsWith(MARK);
  }

  /**
   * Seals text.
   *
   * @param purpose what it is for; opened only for the same
   */
  public String seal(String purpose, String text) {
    KeyRing keys = ring.get();
    byte[] sealed =
        AesGcm.seal(
            keys.derived(keys.active(), USE),
            text.getBytes(StandardCharsets.UTF_8),
            purpose.getBytes(StandardCharsets.UTF_8));
    return MARK
        + keys.active()
        + ':'
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * The text that was sealed.
   *
   * @throws SealBroken if it is no sealed text, was sealed for another purpose or with a key that
   *     is not here
   */
  public String open(String purpose, String sealed) {
    int end = sealed.lastIndexOf(':');
    if (!isSealed(sealed) || end < MARK.length()) {
      throw new SealBroken("is no sealed text");
    }
    String name = sealed.substring(MARK.length(), end);
    KeyRing keys = ring.get();
    if (!keys.has(name)) {
      throw new SealBroken("was sealed with the key '" + name + "', which is not here");
    }
    return new String(
        AesGcm.open(
            keys.derived(name, USE),
            decoded(sealed.substring(end + 1)),
            purpose.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      throw new SealBroken("is not base64url");
    }
  }
}

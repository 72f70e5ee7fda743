package org.kehu.kit.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Text that travels in an event and only this suite's services can read: a right that whoever holds
 * it may use, such as a personal link, or where somebody is reached. It is sealed with a key
 * derived from the key-encryption keys, so that services which seal and open must be given the same
 * ones ({@code KEHU_KEYS}, {@code KEHU_KEY_STORE}). The form is {@code sealed:<key
 * name>:<base64url>}; it is at most half as long again as the text and 70 characters more.
 */
public final class EventSeal {

  private static final String MARK = "sealed:";
  private static final String USE = "kehu event";
  private static final String NONCE_USE = "kehu event nonce";

  private final Supplier<KeyRing> ring;

  EventSeal(Supplier<KeyRing> ring) {
    this.ring = ring;
  }

  /** With the keys that these settings name, for whoever is no service. */
  public static EventSeal of(CryptoProperties settings) {
    KeyRing keys = new KeyRingReader(settings).read();
    return new EventSeal(() -> keys);
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
    return marked(keys, AesGcm.seal(key(keys), bytes(text), bytes(purpose)));
  }

  /**
   * Seals text of a state, which must look the same whenever it is told, since told states are
   * compared with stored ones: the nonce follows from purpose and text. Whoever reads it learns
   * whether the text is the former one, and no more.
   *
   * @param purpose what it is for, with the id of its subject; opened only for the same
   */
  public String sealState(String purpose, String text) {
    KeyRing keys = ring.get();
    byte[] nonce = nonce(keys.derived(keys.active(), NONCE_USE), bytes(purpose), bytes(text));
    return marked(keys, AesGcm.seal(key(keys), bytes(text), bytes(purpose), nonce));
  }

  private static byte[] nonce(SecretKey key, byte[] purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(purpose.length).array());
      mac.update(purpose);
      return Arrays.copyOf(mac.doFinal(text), AesGcm.NONCE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", impossible);
    }
  }

  private static SecretKey key(KeyRing keys) {
    return keys.derived(keys.active(), USE);
  }

  private static String marked(KeyRing keys, byte[] sealed) {
    return MARK
        + keys.active()
        + ':'
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
        AesGcm.open(keys.derived(name, USE), decoded(sealed.substring(end + 1)), bytes(purpose)),
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

package org.kehu.kit.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/counter mode with a nonce of 96 bits in front and a tag of 128 bits behind:
 * what is opened is what was sealed, with the same key and for the same purpose.
 */
final class AesGcm {

  /** Bytes that sealing adds. */
  static final int OVERHEAD = 28;

  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  static byte[] seal(SecretKey key, byte[] plain, byte[] purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return seal(key, plain, purpose, nonce);
  }

  /** With a nonce of the caller's, which never stands for two different texts under one key. */
  static byte[] seal(SecretKey key, byte[] plain, byte[] purpose, byte[] nonce) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
      cipher.updateAAD(purpose);
      byte[] sealed = Arrays.copyOf(nonce, plain.length + OVERHEAD);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw unsupported(impossible);
    }
  }

  /** Opens, or says that key, purpose or content is not what it was. */
  static byte[] open(SecretKey key, byte[] sealed, byte[] purpose) {
    if (sealed.length < OVERHEAD) {
      throw new SealBroken("is shorter than any sealed value");
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 0);
      cipher.updateAAD(purpose);
      return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException broken) {
      throw new SealBroken("was changed, moved here from elsewhere, or sealed with another key");
    } catch (GeneralSecurityException impossible) {
      throw unsupported(impossible);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int offset)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
    return cipher;
  }

  private static IllegalStateException unsupported(GeneralSecurityException cause) {
    return new IllegalStateException("AES-GCM is part of every Java platform", cause);
  }
}

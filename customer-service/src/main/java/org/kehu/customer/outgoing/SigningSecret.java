package org.kehu.customer.outgoing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret shared with a receiver, and the signature it makes (Standard Webhooks: HMAC-SHA-256 over
 * {@code <id>.<seconds>.<body>}, version {@code v1}).
 *
 * @param value {@code whsec_} and 24 to 64 bytes in base64
 */
public record SigningSecret(String value) {

  /** Header with the message's id. */
  public static final String ID = "webhook-id";

  /** Header with the seconds since 1970 of this attempt. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** Header with the signatures, divided by spaces. */
  public static final String SIGNATURE = "webhook-signature";

  private static final String PREFIX = "whsec_";
  private static final int FRESH_BYTES = 32;
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses what is no such secret, without repeating it. */
  public SigningSecret {
    int length = value.startsWith(PREFIX) ? bytes(value).length : 0;
    if (length < LEAST_BYTES || length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "A signing secret is whsec_ followed by 24 to 64 bytes in base64");
    }
  }

  /** A new one. */
  public static SigningSecret fresh() {
    byte[] bytes = new byte[FRESH_BYTES];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** The signature of a message, {@code v1,<base64>}. */
  public String sign(String id, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(value), "HmacSHA256"));
      String signed = id + "." + at.getEpochSecond() + "." + body;
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", impossible);
    }
  }

  private static byte[] bytes(String value) {
    return Base64.getDecoder().decode(value.substring(PREFIX.length()));
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}

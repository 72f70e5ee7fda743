package org.kehu.visit.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a calendar link: 256 random bits, 43 URL-safe characters. Only its digest is
 * stored, so that a copy of the database opens no calendar.
 */
record LinkToken(String secret) {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static LinkToken fresh(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What somebody sent, if it can be a secret at all. */
  static Optional<LinkToken> read(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new LinkToken(sent)) : Optional.empty();
  }

  /** SHA-256; enough for a secret that nobody can guess. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "LinkToken";
  }
}

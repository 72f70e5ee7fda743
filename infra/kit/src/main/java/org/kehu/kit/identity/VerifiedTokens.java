package org.kehu.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Keeps verified tokens by their hash until they expire, five minutes at most: checking a signature
 * costs more than the rest of a request.
 */
public final class VerifiedTokens implements JwtDecoder {

  private static final int REMEMBERED = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final JwtDecoder decoder;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfter(Expiry.<String, Jwt>creating((hash, token) -> remaining(token)))
          .build();

  public VerifiedTokens(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Who the token says.
   *
   * @throws JwtException a {@code BadJwtException} for a bad token; any other when the issuer
   *     cannot be asked for its keys
   */
  @Override
  public Jwt decode(String token) {
    return verified.get(hash(token), same -> checked(token));
  }

  /**
   * The issuer gets half a second to tell its keys; on a machine that has just started that may be
   * too little once, and not twice.
   */
  private Jwt checked(String token) {
    try {
      return asked(token);
    } catch (BadJwtException bad) {
      throw bad;
    } catch (JwtException tooSlow) {
      return asked(token);
    }
  }

  private Jwt asked(String token) {
    try {
      return decoder.decode(token);
    } catch (JwtDecoderInitializationException unreachable) {
      throw new JwtException("The issuer does not say what its keys are", unreachable);
    }
  }

  private static Duration remaining(Jwt token) {
    Instant expiry = token.getExpiresAt();
    if (expiry == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(Instant.now(), expiry);
    return left.compareTo(LONGEST) > 0 ? LONGEST : left.isNegative() ? Duration.ZERO : left;
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }
}

package org.kehu.testkit.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Signs tokens for an hour from the minute that has begun. The same claims within one minute are
 * the same token: to sign costs more than most requests that tests make.
 */
public final class TokenSigner implements Signer {

  private static final Duration VALID = Duration.ofHours(1);
  private final RSAKey key;
  private final String issuer;
  private final Map<JWTClaimsSet, String> signed = new ConcurrentHashMap<>();

  /**
   * Signs with a key whose public half the services know.
   *
   * @param issuer as tokens name it
   */
  public TokenSigner(RSAKey key, String issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  @Override
  public String token(Consumer<JWTClaimsSet.Builder> claims) {
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("kehu")
            .issueTime(Date.from(minute))
            .expirationTime(Date.from(minute.plus(VALID)));
    claims.accept(builder);
    return signed.computeIfAbsent(builder.build(), this::sign);
  }

  private String sign(JWTClaimsSet claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("The token could not be signed", broken);
    }
    return token.serialize();
  }
}

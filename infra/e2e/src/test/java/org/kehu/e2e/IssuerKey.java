package org.kehu.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.kehu.e2e.story.Suite;
import org.kehu.testkit.access.Signer;

/**
 * The key of the running suite's issuer, from its own directory: so a test has tokens that the
 * issuer would never give, such as one that ended an hour ago.
 *
 * @param issuer as tokens name it
 */
record IssuerKey(RSAKey key, String issuer) implements Signer {

  private static final Duration VALID = Duration.ofHours(1);

  static IssuerKey of(Suite suite) {
    try {
      JWKSet keys = JWKSet.load(suite.data().resolve("store/issuer/keys.json").toFile());
      return new IssuerKey(keys.getKeys().getFirst().toRSAKey(), suite.issuer().toString());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (ParseException broken) {
      throw new IllegalStateException("The issuer's keys cannot be read", broken);
    }
  }

  @Override
  public String token(Consumer<JWTClaimsSet.Builder> claims) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("kehu")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALID)));
    claims.accept(builder);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            builder.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("The token could not be signed", broken);
    }
    return token.serialize();
  }
}

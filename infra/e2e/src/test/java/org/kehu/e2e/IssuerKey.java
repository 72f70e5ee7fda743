package org.kehu.e2e;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.kehu.e2e.story.Suite;
import org.kehu.testkit.access.TokenSigner;

/**
 * The key of the running suite's issuer, from its own directory: so a test has tokens that the
 * issuer would never give, such as one that ended an hour ago.
 */
final class IssuerKey {

  private IssuerKey() {}

  /** Signs as the issuer does. */
  static TokenSigner of(Suite suite) {
    try {
      JWKSet keys = JWKSet.load(suite.data().resolve("store/issuer/keys.json").toFile());
      return new TokenSigner(keys.getKeys().getFirst().toRSAKey(), suite.issuer().toString());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (ParseException broken) {
      throw new IllegalStateException("The issuer's keys cannot be read", broken);
    }
  }
}

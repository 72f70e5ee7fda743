package org.kehu.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's RSA key, made once and kept in its directory, so that tokens outlive a restart. */
final class SigningKeys {

  private static final int KEY_BITS = 2048;

  private SigningKeys() {}

  static JWKSet load(Path issuerDir) {
    Path file = issuerDir.resolve("keys.json");
    String json = new PrivateFile(file).readOrCreate(SigningKeys::generate);
    try {
      return JWKSet.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException(
          file + " holds no key set; delete it, and new keys are made: old tokens end then", e);
    }
  }

  private static String generate() {
    try {
      var key =
          new RSAKeyGenerator(KEY_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException("This JDK makes no RSA key", e);
    }
  }
}

package org.kehu.testkit.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.function.Consumer;

/**
 * Signs a token with the issuer's key. Issuer, audience and times are set before the caller's
 * claims, which may take their place.
 */
@FunctionalInterface
public interface Signer {

  String token(Consumer<JWTClaimsSet.Builder> claims);
}

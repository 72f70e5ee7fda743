package org.kehu.gateway.token;

import com.nimbusds.jose.RemoteKeySourceException;
import org.jspecify.annotations.Nullable;

/** The issuer's keys are not known and cannot be had now: the token may be good, nobody can say. */
final class IssuerUnavailableException extends RemoteKeySourceException {

  IssuerUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

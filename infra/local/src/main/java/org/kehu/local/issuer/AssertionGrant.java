package org.kehu.local.issuer;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A token request by signed assertion: RFC 7523, section 2.1. */
final class AssertionGrant extends OAuth2AuthorizationGrantAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String assertion;

  AssertionGrant(Authentication client, String assertion) {
    super(AuthorizationGrantType.JWT_BEARER, client, Map.of());
    this.assertion = assertion;
  }

  String assertion() {
    return assertion;
  }
}

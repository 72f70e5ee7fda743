package org.kehu.local.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads {@code grant_type} and {@code assertion} from a form that an authenticated client sent. */
final class AssertionGrantConverter implements AuthenticationConverter {

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (!AuthorizationGrantType.JWT_BEARER.getValue().equals(request.getParameter("grant_type"))) {
      return null;
    }
    String[] assertions = request.getParameterValues("assertion");
    if (assertions == null || assertions.length != 1 || assertions[0].isBlank()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST,
              "Exactly one parameter assertion with a signed JWT is needed",
              null));
    }
    Authentication client = SecurityContextHolder.getContext().getAuthentication();
    return new AssertionGrant(Objects.requireNonNull(client), assertions[0]);
  }
}

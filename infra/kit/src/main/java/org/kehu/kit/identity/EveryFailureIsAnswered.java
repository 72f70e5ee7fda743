package org.kehu.kit.identity;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Has the filter that reads tokens answer when the issuer is away, too: left alone it throws that
 * on, and the caller would be told of a fault of ours.
 */
final class EveryFailureIsAnswered implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

  private final AuthenticationEntryPoint refused;

  EveryFailureIsAnswered(AuthenticationEntryPoint refused) {
    this.refused = refused;
  }

  @Override
  public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
    filter.setAuthenticationFailureHandler(refused::commence);
    return filter;
  }
}

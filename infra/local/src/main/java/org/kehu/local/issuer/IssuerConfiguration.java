package org.kehu.local.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.local.LocalSettings;
import org.kehu.local.demo.DemoCompany;
import org.kehu.local.demo.DemoCompany.AppClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The issuer: its keys, its clients and the two ways to a token. Everything else is refused. */
@Configuration(proxyBeanMethods = false)
public class IssuerConfiguration {

  private static final Duration APP_TOKEN_LIFE = Duration.ofHours(1);

  @Bean
  DemoCompany demoCompany() {
    return DemoCompany.load();
  }

  @Bean
  Launcher launcher(LocalSettings settings) {
    return Launcher.load(settings.issuerDir());
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(LocalSettings settings) {
    return new ImmutableJWKSet<>(SigningKeys.load(settings.issuerDir()));
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(LocalSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuerUri()).build();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new UnstoredAuthorizations();
  }

  @Bean
  RegisteredClientRepository clients(DemoCompany company, Launcher launcher) {
    List<RegisteredClient> apps =
        company.clients().stream().map(IssuerConfiguration::register).toList();
    return new InMemoryRegisteredClientRepository(
        Stream.concat(apps.stream(), Stream.of(register(launcher))).toList());
  }

  private static RegisteredClient register(AppClient app) {
    return client(app.id(), app.secret())
        .clientName(app.name())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(app.scopes()))
        .build();
  }

  private static RegisteredClient register(Launcher launcher) {
    return client(Launcher.CLIENT_ID, launcher.secret())
        .authorizationGrantType(AuthorizationGrantType.JWT_BEARER)
        .build();
  }

  private static RegisteredClient.Builder client(String id, String secret) {
    return RegisteredClient.withId(
            UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString())
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(APP_TOKEN_LIFE).build());
  }

  /** An app that asks for no scope gets all that it is granted. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> appTokens(DemoCompany company) {
    return context ->
        company
            .client(context.getRegisteredClient().getClientId())
            .ifPresent(app ->
                TokenClaims.describe(
                    context.getClaims(),
                    app,
                    context.getAuthorizedScopes().isEmpty()
                        ? app.scopes()
                        : context.getAuthorizedScopes()));
  }

  @Bean
  SecurityFilterChain issuerEndpoints(
      HttpSecurity http,
      LocalSettings settings,
      DemoCompany company,
      Launcher launcher,
      JWKSource<SecurityContext> keys)
      throws Exception {
    var personTokens =
        new AssertionGrantProvider(
            company,
            assertionDecoder(launcher, settings.issuerUri()),
            new NimbusJwtEncoder(keys),
            settings.issuerUri(),
            Clock.systemUTC());
    http.oauth2AuthorizationServer(server ->
            server
                .oidc(oidc ->
                    oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(
                            IssuerConfiguration::describeGrants)))
                .tokenEndpoint(token ->
                    token
                        .accessTokenRequestConverter(new AssertionGrantConverter())
                        .authenticationProvider(personTokens)))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable());
    return http.build();
  }

  /** The framework lists every grant that it could serve; clients here have only these. */
  private static void describeGrants(OidcProviderConfiguration.Builder metadata) {
    metadata.grantTypes(grants -> {
      grants.clear();
      grants.add(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());
      grants.add(AuthorizationGrantType.JWT_BEARER.getValue());
    });
  }

  @SuppressWarnings("unchecked")
  private static JwtDecoder assertionDecoder(Launcher launcher, String issuerUri) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(launcher.assertionKey())
            .macAlgorithm(MacAlgorithm.HS256)
            .build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(
            new JwtClaimValidator<>(JwtClaimNames.ISS, Launcher.CLIENT_ID::equals),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains(issuerUri)),
            new JwtClaimValidator<>(JwtClaimNames.EXP, exp -> exp != null)));
    return decoder;
  }
}

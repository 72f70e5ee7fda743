package org.kehu.kit.identity;

import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.AccessTableReader;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditAutoConfiguration;
import org.kehu.kit.inbox.InboxAutoConfiguration;
import org.kehu.kit.inbox.InboxContainers;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.web.ProblemWriter;
import org.kehu.kit.web.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Each service checks for itself: token, access table, caller. */
@AutoConfiguration(
    after = {
      InboxAutoConfiguration.class,
      AuditAutoConfiguration.class,
      WebAutoConfiguration.class
    },
    before = ServletWebSecurityAutoConfiguration.class)
public class IdentityAutoConfiguration {

  /** Behind Spring Security's own filters. */
  private static final int BEHIND_SECURITY = 0;

  @Bean
  StaffDirectory staffDirectory(MongoTemplate mongo, JsonMapper mapper, MeterRegistry meters) {
    return new StaffDirectory(mongo, mapper, meters);
  }

  @Bean
  @ConditionalOnMissingBean
  Callers callers(StaffDirectory staff, ObjectProvider<InboxContainers> containers) {
    return new Callers(staff, () -> containers.getObject().currentAsOf(StaffDirectory.CONSUMER));
  }

  @Bean
  AccessTable accessTable(@Value("${spring.application.name}") String service) {
    return AccessTableReader.fromClassPath(getClass().getClassLoader(), service)
        .orElseThrow(() ->
            new IllegalStateException(
                "access/"
                    + service
                    + ".yaml is missing from the contracts: without it nobody may call anything"));
  }

  @Bean
  SecretlessPaths secretlessPaths(AccessTable table) {
    return new SecretlessPaths(table);
  }

  @Bean
  OperationRights operationRights(AccessTable table) {
    return new OperationRights(table);
  }

  @Bean
  Refusals refusals(AccessTable table, Audit audit) {
    return new Refusals(table, audit);
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, JwtDecoder decoder, ProblemWriter problems, Refusals refusals) {
    AuthenticationEntryPoint refused =
        (request, response, exception) -> {
          Problem refusal = refusal(exception);
          refusals.keepIfRefused(request, refusal);
          problems.write(refusal, request, response);
        };
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2ResourceServer(server ->
            server
                .withObjectPostProcessor(new EveryFailureIsAnswered(refused))
                .authenticationEntryPoint(refused)
                .jwt(jwt -> jwt.decoder(new VerifiedTokens(decoder))))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refused))
        .build();
  }

  private static Problem refusal(AuthenticationException exception) {
    return exception instanceof AuthenticationServiceException
        ? RequestProblem.ISSUER_UNAVAILABLE.problem().header("Retry-After", "5")
        : RequestProblem.TOKEN_INVALID
            .problem()
            .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Bean
  FilterRegistrationBean<CallFilter> callFilter(
      AccessTable table, Callers callers, ProblemWriter problems, Refusals refusals) {
    FilterRegistrationBean<CallFilter> registration =
        new FilterRegistrationBean<>(new CallFilter(table, callers, problems, refusals));
    registration.setOrder(BEHIND_SECURITY);
    return registration;
  }
}

package org.kehu.bench.plain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who calls must bring a token of the suite's issuer, and that is all that is asked. */
@Configuration
class TokenCheck {

  @Bean
  SecurityFilterChain onlyWithToken(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .csrf(csrf -> csrf.disable())
        .build();
  }
}

package org.kehu.bench.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A service as the framework makes it: token check, JSON, one insert. */
@SpringBootApplication
public class PlainService {

  /** Runs until the process is told to end. */
  public static void main(String[] args) {
    // Its own file name: other jars on the class path bring an application.yaml.
    System.setProperty("spring.config.name", "plain-service");
    SpringApplication.run(PlainService.class, args);
  }

  @Bean
  SecurityFilterChain onlyWithToken(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .csrf(csrf -> csrf.disable())
        .build();
  }
}

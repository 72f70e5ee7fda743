package org.kehu.visit.revisit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class ShippedCadence {

  @Bean
  CadencePolicies cadencePolicies(JsonMapper mapper) {
    try (InputStream json =
        CadencePolicy.class.getResourceAsStream("policy/revisit-cadence.json")) {
      CadencePolicy shipped = mapper.readValue(json, CadencePolicy.class);
      return when -> new CadencePolicies.InForce(shipped, 0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

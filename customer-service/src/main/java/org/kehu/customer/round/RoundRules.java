package org.kehu.customer.round;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of rounds known. */
@Configuration(proxyBeanMethods = false)
class RoundRules {

  @Bean
  PolicyKind<RoundPolicy> roundPolicy() {
    return RoundPolicy.KIND;
  }
}

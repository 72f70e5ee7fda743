package org.kehu.customer.upkeep;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of upkeep known. */
@Configuration(proxyBeanMethods = false)
class UpkeepRules {

  @Bean
  PolicyKind<UpkeepPolicy> upkeepPolicy() {
    return UpkeepPolicy.KIND;
  }
}

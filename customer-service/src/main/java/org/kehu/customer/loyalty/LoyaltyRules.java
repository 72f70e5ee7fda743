package org.kehu.customer.loyalty;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the loyalty policy known. */
@Configuration(proxyBeanMethods = false)
class LoyaltyRules {

  @Bean
  PolicyKind<LoyaltyPolicy> loyaltyPolicy() {
    return LoyaltyPolicy.KIND;
  }
}

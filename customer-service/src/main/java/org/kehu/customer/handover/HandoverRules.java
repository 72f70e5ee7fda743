package org.kehu.customer.handover;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of handovers known. */
@Configuration(proxyBeanMethods = false)
class HandoverRules {

  @Bean
  PolicyKind<HandoverPolicy> handoverPolicy() {
    return HandoverPolicy.KIND;
  }
}

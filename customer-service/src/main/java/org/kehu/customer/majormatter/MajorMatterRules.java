package org.kehu.customer.majormatter;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of major matters known. */
@Configuration(proxyBeanMethods = false)
class MajorMatterRules {

  @Bean
  PolicyKind<MajorMatterPolicy> majorMatterPolicy() {
    return MajorMatterPolicy.KIND;
  }
}

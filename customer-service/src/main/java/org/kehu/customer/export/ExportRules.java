package org.kehu.customer.export;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of exports known. */
@Configuration(proxyBeanMethods = false)
class ExportRules {

  @Bean
  PolicyKind<ExportPolicy> exportPolicy() {
    return ExportPolicy.KIND;
  }
}

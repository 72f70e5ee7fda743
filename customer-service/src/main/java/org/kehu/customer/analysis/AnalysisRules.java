package org.kehu.customer.analysis;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of analyses known. */
@Configuration(proxyBeanMethods = false)
class AnalysisRules {

  @Bean
  PolicyKind<AnalysisPolicy> customerAnalysisPolicy() {
    return AnalysisPolicy.KIND;
  }
}

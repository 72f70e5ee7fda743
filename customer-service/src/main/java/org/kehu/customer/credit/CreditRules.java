package org.kehu.customer.credit;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the credit policy known. */
@Configuration(proxyBeanMethods = false)
class CreditRules {

  @Bean
  PolicyKind<CreditPolicy> creditPolicy() {
    return CreditPolicy.KIND;
  }
}

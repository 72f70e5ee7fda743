package org.kehu.customer.loan;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of loans known. */
@Configuration(proxyBeanMethods = false)
class LoanRules {

  @Bean
  PolicyKind<LoanPolicy> loanPolicy() {
    return LoanPolicy.KIND;
  }
}

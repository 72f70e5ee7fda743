package org.kehu.customer.agreement;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of agreements known. */
@Configuration(proxyBeanMethods = false)
class AgreementRules {

  @Bean
  PolicyKind<AgreementPolicy> agreementPolicy() {
    return AgreementPolicy.KIND;
  }
}

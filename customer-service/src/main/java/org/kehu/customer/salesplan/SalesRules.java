package org.kehu.customer.salesplan;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of sales known. */
@Configuration(proxyBeanMethods = false)
class SalesRules {

  @Bean
  PolicyKind<SalesPolicy> customerSalesPolicy() {
    return SalesPolicy.KIND;
  }
}

package org.kehu.customer.grant;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of grants known. */
@Configuration(proxyBeanMethods = false)
class GrantRules {

  @Bean
  PolicyKind<GrantPolicy> grantPolicy() {
    return GrantPolicy.KIND;
  }
}

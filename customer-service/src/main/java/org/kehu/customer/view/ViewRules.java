package org.kehu.customer.view;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of saved views known. */
@Configuration(proxyBeanMethods = false)
class ViewRules {

  @Bean
  PolicyKind<ViewPolicy> viewPolicy() {
    return ViewPolicy.KIND;
  }
}

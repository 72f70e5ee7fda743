package org.kehu.customer.keyaccount;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of key accounts known. */
@Configuration(proxyBeanMethods = false)
class KeyAccountRules {

  @Bean
  PolicyKind<KeyAccountPolicy> keyAccountPolicy() {
    return KeyAccountPolicy.KIND;
  }
}

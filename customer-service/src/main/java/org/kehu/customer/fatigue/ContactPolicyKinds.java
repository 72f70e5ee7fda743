package org.kehu.customer.fatigue;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of policy on contacts. */
@Configuration(proxyBeanMethods = false)
class ContactPolicyKinds {

  @Bean
  PolicyKind<ContactPolicy> contactPolicy() {
    return ContactPolicy.KIND;
  }
}

package org.kehu.customer.merge;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of merging known. */
@Configuration(proxyBeanMethods = false)
class MergeRules {

  @Bean
  PolicyKind<MergePolicy> mergePolicy() {
    return MergePolicy.KIND;
  }
}

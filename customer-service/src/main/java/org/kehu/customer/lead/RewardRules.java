package org.kehu.customer.lead;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of rewards for leads known. */
@Configuration(proxyBeanMethods = false)
class RewardRules {

  @Bean
  PolicyKind<RewardPolicy> leadRewardPolicy() {
    return RewardPolicy.KIND;
  }
}

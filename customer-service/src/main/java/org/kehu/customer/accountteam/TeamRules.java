package org.kehu.customer.accountteam;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of the key-account team known. */
@Configuration(proxyBeanMethods = false)
class TeamRules {

  @Bean
  PolicyKind<TeamPolicy> keyAccountTeamPolicy() {
    return TeamPolicy.KIND;
  }
}

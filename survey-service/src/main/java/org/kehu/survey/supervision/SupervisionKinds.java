package org.kehu.survey.supervision;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of policy of this feature. */
@Configuration(proxyBeanMethods = false)
class SupervisionKinds {

  @Bean
  PolicyKind<SupervisionRule> supervisionRule() {
    return SupervisionRule.KIND;
  }
}

package org.kehu.survey.training;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of policy of this feature. */
@Configuration(proxyBeanMethods = false)
class TrainingKinds {

  @Bean
  PolicyKind<TrainingRule> trainingRule() {
    return TrainingRule.KIND;
  }
}

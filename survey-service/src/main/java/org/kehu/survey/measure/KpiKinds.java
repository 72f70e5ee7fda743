package org.kehu.survey.measure;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of policy of this feature. */
@Configuration(proxyBeanMethods = false)
class KpiKinds {

  @Bean
  PolicyKind<KpiRule> kpiRule() {
    return KpiRule.KIND;
  }
}

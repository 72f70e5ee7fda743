package org.kehu.survey.standard;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of policy of this feature. */
@Configuration(proxyBeanMethods = false)
class StandardKinds {

  @Bean
  PolicyKind<ServiceStandard> serviceStandard() {
    return ServiceStandard.KIND;
  }

  @Bean
  PolicyKind<ServiceFlow> serviceFlow() {
    return ServiceFlow.KIND;
  }
}

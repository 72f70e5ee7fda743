package org.kehu.customer.project;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of service projects known. */
@Configuration(proxyBeanMethods = false)
class ProjectRules {

  @Bean
  PolicyKind<ProjectPolicy> customerProjectPolicy() {
    return ProjectPolicy.KIND;
  }
}

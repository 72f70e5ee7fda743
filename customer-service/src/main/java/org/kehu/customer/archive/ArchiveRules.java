package org.kehu.customer.archive;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the policy of archives known. */
@Configuration(proxyBeanMethods = false)
class ArchiveRules {

  @Bean
  PolicyKind<ArchivePolicy> archivePolicy() {
    return ArchivePolicy.KIND;
  }
}

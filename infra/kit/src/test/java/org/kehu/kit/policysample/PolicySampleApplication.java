package org.kehu.kit.policysample;

import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.SampleRule;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that owns a rule. */
@SpringBootApplication
public class PolicySampleApplication {

  @Bean
  PolicyKind<SampleRule> sampleRule() {
    return SampleRule.kind("sample");
  }
}

package org.kehu.complaint.cooperation;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of cooperation as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class CooperationPolicies {

  @Bean
  PolicyKind<CooperationPolicy> cooperation() {
    return PolicyKind.of("cooperation", CooperationPolicy.class)
        .title("跨部门协作", "Cooperation of departments")
        .help(
            "ruleWithin 为意见分歧时办公室裁决的工作时限;slipWithin 为先解决问题后补交工作联络单的工作时限。",
            "ruleWithin is business time until the office decides; slipWithin until the work contact"
                + " slip follows a problem that was solved first.")
        .check(CooperationPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(CooperationPolicy policy) {
    return Stream.concat(
            faults("/ruleWithin", policy.ruleWithin()), faults("/slipWithin", policy.slipWithin()))
        .toList();
  }

  private static Stream<PolicyFault> faults(String pointer, Duration duration) {
    return duration.isNegative() || duration.isZero()
        ? Stream.of(
            PolicyFault.of(
                pointer,
                "duration-not-positive",
                "时限必须大于零。",
                "The time must be longer than nothing."))
        : Stream.empty();
  }
}

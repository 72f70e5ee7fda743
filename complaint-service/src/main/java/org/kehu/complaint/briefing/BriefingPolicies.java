package org.kehu.complaint.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of briefings as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class BriefingPolicies {

  @Bean
  PolicyKind<BriefingPolicy> briefing() {
    return PolicyKind.of("briefing", BriefingPolicy.class)
        .title("呈报与反馈转达", "Reports upward and forwarding of feedback")
        .help(
            "feedbackDepartmentIds 为客户反馈须转达的管理、市场、技术等部门;acknowledgeWithin 为签收的工作时限。",
            "feedbackDepartmentIds are told what customers say; acknowledgeWithin is business time until"
                + " everybody takes note.")
        .check(BriefingPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(BriefingPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (policy.acknowledgeWithin().isNegative() || policy.acknowledgeWithin().isZero()) {
      faults.add(
          PolicyFault.of(
              "/acknowledgeWithin",
              "duration-not-positive",
              "时限必须大于零。",
              "The time must be longer than nothing."));
    }
    List<String> told = policy.feedbackDepartmentIds();
    if (new HashSet<>(told).size() < told.size()) {
      faults.add(
          PolicyFault.of(
              "/feedbackDepartmentIds", "department-twice", "部门重复。", "A department stands twice."));
    }
    return faults;
  }
}

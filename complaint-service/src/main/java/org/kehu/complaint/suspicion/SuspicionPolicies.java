package org.kehu.complaint.suspicion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of suspicions as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class SuspicionPolicies {

  @Bean
  PolicyKind<SuspicionPolicy> suspicion() {
    return PolicyKind.of("suspicion", SuspicionPolicy.class)
        .title("疑似违规的发现标准", "What lets suspect a violation")
        .help(
            "同一人在 days 天内达到 least 次即列为疑似违规,由人确认或排除;grace 为计入前的宽限工作时间;"
                + "reads 为查阅量异常的标准;leastReason 为调听录音理由的最少字数。",
            "Whoever does it least times within days is suspected, for a person to confirm or dismiss;"
                + " grace is business time before it counts; reads says what is unusual; leastReason"
                + " is the shortest reason for playing a recording.")
        .check(SuspicionPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(SuspicionPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (int i = 0; i < policy.lines().size(); i++) {
      SuspicionPolicy.Line line = policy.lines().get(i);
      if (!seen.add(line.rule())) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i,
                "rule-twice",
                line.rule() + " 只能有一行。",
                "There may be one line for " + line.rule() + "."));
      }
      if (line.grace().isNegative()) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i + "/grace",
                "grace-negative",
                "宽限时间不能小于零。",
                "The grace cannot be less than nothing."));
      }
    }
    return faults;
  }
}

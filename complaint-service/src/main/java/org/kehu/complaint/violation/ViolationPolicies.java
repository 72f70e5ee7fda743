package org.kehu.complaint.violation;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of violations as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class ViolationPolicies {

  @Bean
  PolicyKind<ViolationPolicy> violation() {
    return PolicyKind.of("violation", ViolationPolicy.class)
        .title("违规处理标准", "Sanctions")
        .help(
            "按违规类别和情节轻重规定可适用的处理和审批人;先匹配者有效,对所有人一视同仁。",
            "What may follow by kind and gravity, and who decides; the first line that fits holds.")
        .check(ViolationPolicies::faults)
        .examinedEvery(Period.ofYears(1))
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(ViolationPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    for (int i = 0; i < policy.lines().size(); i++) {
      String approver = policy.lines().get(i).approver();
      if (Role.of(approver).isEmpty()) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i + "/approver",
                "role-unknown",
                "没有这个角色:" + approver,
                "There is no role " + approver + "."));
      }
    }
    for (ViolationKind kind : ViolationKind.values()) {
      for (Gravity gravity : Gravity.values()) {
        if (policy.lineFor(kind, gravity).isEmpty()) {
          faults.add(
              PolicyFault.of(
                  "/lines",
                  "line-missing",
                  "没有适用于 " + kind + "、" + gravity + " 的规则。",
                  "No line fits " + kind + ", " + gravity + "."));
        }
      }
    }
    return faults;
  }
}

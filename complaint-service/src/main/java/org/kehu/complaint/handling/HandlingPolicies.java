package org.kehu.complaint.handling;

import java.util.ArrayList;
import java.util.List;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handling policy as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class HandlingPolicies {

  @Bean
  PolicyKind<HandlingPolicy> complaintHandling() {
    return PolicyKind.of("complaint-handling", HandlingPolicy.class)
        .title("投诉处理规则", "Handling of cases")
        .help(
            "按来件类别和严重程度规定备选方案数、审批人和回访次数;先匹配者有效。",
            "Alternatives, approver and call-backs by kind and severity; the first line that fits holds.")
        .preset("first-person", "首问责任人当场解决,事后补联络单", "The first person solves it at once")
        .check(HandlingPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(HandlingPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    for (int i = 0; i < policy.lines().size(); i++) {
      HandlingPolicy.Line line = policy.lines().get(i);
      if (line.leastProposals() > line.mostProposals()) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i + "/leastProposals",
                "proposals-reversed",
                "方案数的下限不能大于上限。",
                "The least number of proposals must not exceed the most."));
      }
      if (line.approver() != null && Role.of(line.approver()).isEmpty()) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i + "/approver",
                "role-unknown",
                "没有这个角色:" + line.approver(),
                "There is no role " + line.approver() + "."));
      }
    }
    if (!coversEverything(policy)) {
      faults.add(
          PolicyFault.of(
              "/lines",
              "line-missing",
              "每种来件和严重程度都要有一行适用;请在末尾加一行不限类别的规则。",
              "Every kind and severity needs a line; add a last one that fits everything."));
    }
    return faults;
  }

  private static boolean coversEverything(HandlingPolicy policy) {
    for (CaseKind kind : CaseKind.values()) {
      for (Severity severity : Severity.values()) {
        if (policy.lines().stream().noneMatch(line -> line.fits(kind, severity))) {
          return false;
        }
      }
    }
    return true;
  }
}

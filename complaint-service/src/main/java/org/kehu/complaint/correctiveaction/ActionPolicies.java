package org.kehu.complaint.correctiveaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of actions as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class ActionPolicies {

  @Bean
  PolicyKind<ActionPolicy> correctiveAction() {
    return PolicyKind.of("corrective-action", ActionPolicy.class)
        .title("纠正预防措施规则", "Corrective and preventive actions")
        .help(
            "满意度低于目标的方面、同一客户或同一产品的重复投诉自动立项,由 areas 或 departmentId 所列部门负责人承办,"
                + "期限按工作日计算;repeats 规定几天内几次算重复。",
            "Low areas of surveys and repeated complaints open an action for the leader of the"
                + " department named, due in workdays; repeats says what counts as coming back.")
        .check(ActionPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(ActionPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> areas = new HashSet<>();
    for (int i = 0; i < policy.areas().size(); i++) {
      if (!areas.add(policy.areas().get(i).area())) {
        faults.add(
            PolicyFault.of(
                "/areas/" + i + "/area",
                "area-twice",
                "同一方面只能由一个部门负责。",
                "An area is the matter of one department only."));
      }
    }
    return faults;
  }
}

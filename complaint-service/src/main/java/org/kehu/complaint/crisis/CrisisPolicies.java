package org.kehu.complaint.crisis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of crisis events as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class CrisisPolicies {

  @Bean
  PolicyKind<CrisisPolicy> crisis() {
    return PolicyKind.of("crisis", CrisisPolicy.class)
        .title("危机事件处置", "Crisis events")
        .help(
            "alertDepartmentIds 为除来件所属部门外须立即通知其负责人的部门;acknowledgeWithin 为签收时限(不分昼夜);"
                + "checklist 为解决前必须逐项完成的处置清单。",
            "alertDepartmentIds are whose leaders are alerted beside that of the case's department;"
                + " acknowledgeWithin is time of day and night; checklist must be done before it is"
                + " solved.")
        .check(CrisisPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(CrisisPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (!policy.acknowledgeWithin().isPositive()) {
      faults.add(
          PolicyFault.of(
              "/acknowledgeWithin",
              "duration-not-positive",
              "时限必须大于零。",
              "The time must be longer than nothing."));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < policy.checklist().size(); i++) {
      String code = policy.checklist().get(i).code();
      if (!seen.add(code)) {
        faults.add(
            PolicyFault.of(
                "/checklist/" + i + "/code",
                "item-twice",
                "处置清单中 " + code + " 重复。",
                "The checklist has " + code + " twice."));
      }
    }
    return faults;
  }
}

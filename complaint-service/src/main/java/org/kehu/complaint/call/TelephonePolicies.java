package org.kehu.complaint.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The telephone policy as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class TelephonePolicies {

  @Bean
  PolicyKind<TelephonePolicy> telephone() {
    return PolicyKind.of("telephone", TelephonePolicy.class)
        .title("电话服务规范", "Answering the telephone")
        .help(
            "mostRings 为最多响铃次数;callBackWithin 为承诺回电的最长工作时间;scripts 第一条为现行话术;"
                + "skills 规定转接所需技能和具备该技能的人员,按顺序询问。",
            "mostRings until it is answered; callBackWithin is business time; the first of scripts is"
                + " in force; skills say who takes over which calls, in order.")
        .check(TelephonePolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(TelephonePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (policy.callBackWithin().isNegative() || policy.callBackWithin().isZero()) {
      faults.add(
          PolicyFault.of(
              "/callBackWithin",
              "duration-not-positive",
              "回电时限必须大于零。",
              "The time to call back must be longer than nothing."));
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < policy.skills().size(); i++) {
      String code = policy.skills().get(i).code();
      if (!codes.add(code)) {
        faults.add(
            PolicyFault.of(
                "/skills/" + i + "/code",
                "skill-twice",
                "技能 " + code + " 重复。",
                "The skill " + code + " stands twice."));
      }
    }
    return faults;
  }
}

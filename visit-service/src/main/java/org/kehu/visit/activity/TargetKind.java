package org.kehu.visit.activity;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The daily target as a kind of rule. */
@Configuration
public class TargetKind {

  /** Two visits on each worked day. */
  public static final PolicyKind<TargetPolicy> TARGET =
      PolicyKind.of("visit-target", TargetPolicy.class)
          .title("每日拜访指标", "Daily visit target")
          .help(
              "perDay：每个工作日的指标；byDepartment：个别部门的指标；"
                  + "counted：计入指标的工作，VISIT 拜访、FOLLOW_UP 跟进、REVISIT 回访、RECEPTION 接待。",
              "perDay: target for a worked day. byDepartment: other targets of departments."
                  + " counted: what counts, VISIT, FOLLOW_UP, REVISIT, RECEPTION.")
          .preset("all-contacts", "所有客户接触均计入", "Every contact counts")
          .ownedBy("visit");

  @Bean
  PolicyKind<TargetPolicy> targetPolicyKind() {
    return TARGET;
  }
}

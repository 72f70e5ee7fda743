package org.kehu.visit.businessreport;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who owes which report, as a kind of rule. */
@Configuration
public class BusinessReportRules {

  /** Business of sales and key accounts; analyses of both. */
  public static final PolicyKind<BusinessReportPolicy> REPORTS =
      PolicyKind.of("business-reports", BusinessReportPolicy.class)
          .title("经营情况报告", "Reports to the superior")
          .help(
              "owed：kind 为报告种类，departments 为报告部门；dueDay 为次月几日前上报。月初自动生成上月报告草稿。",
              "owed: kind of report and the departments that owe it; dueDay: day of the following month"
                  + " until which it is due. A draft is made when the month is over.")
          .ownedBy("visit");

  @Bean
  PolicyKind<BusinessReportPolicy> businessReportPolicyKind() {
    return REPORTS;
  }
}

package org.kehu.visit.workreport;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which reports are owed, as a kind of rule; the sources differ (K-12). */
@Configuration
public class ReportRules {

  /** Daily by the end of work, weekly by Friday afternoon, monthly by the third. */
  public static final PolicyKind<ReportPolicy> SCHEDULE =
      PolicyKind.of("work-report-schedule", ReportPolicy.class)
          .title("工作报告制度", "Work reports")
          .help(
              "kinds：应提交的报告，DAILY 日报、WEEKLY 周报、MONTHLY 月度反馈；departments：适用部门；"
                  + "dailyBy、weeklyOn、weeklyBy、monthlyOn：截止时间；remindHours：提前多少小时提醒。",
              "kinds: reports that are owed, DAILY, WEEKLY, MONTHLY. departments: whose people owe"
                  + " them. dailyBy, weeklyOn, weeklyBy, monthlyOn: when they are due. remindHours:"
                  + " how long before that people are reminded.")
          .preset("monthly", "仅月度反馈报告", "Monthly feedback only")
          .ownedBy("visit");

  @Bean
  PolicyKind<ReportPolicy> workReportPolicyKind() {
    return SCHEDULE;
  }
}

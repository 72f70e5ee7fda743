package org.kehu.visit.customerreport;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports to customers as a kind of rule. */
@Configuration
public class CustomerReportRules {

  private static final Period LONGEST = Period.ofYears(5);

  /** Service and claims, and yields, of the customers that are revisited most. */
  public static final PolicyKind<CustomerReportPolicy> REPORTS =
      PolicyKind.of("customer-reports", CustomerReportPolicy.class)
          .title("客户定期报告规则", "Regular reports to customers")
          .help(
              "rules 为各类报告：kind 为 SERVICE 服务和理赔报告或 YIELD 产品收益报告，cycles 为各客户类别的最长间隔"
                  + "（如 P3M），未列出的类别不自动安排；sections 为必须写明的内容。"
                  + "withoutReports 为不再报告的客户状态；leadDays 为到期前几天列入待办。",
              "rules: one a kind, SERVICE for service and claims or YIELD for what products yield;"
                  + " cycles gives the longest interval by grade (P3M), a grade without entry gets"
                  + " none by itself; sections is what it must tell. withoutReports: statuses of"
                  + " customers who are not reported to. leadDays: days before the due day on which"
                  + " it becomes open work.")
          .preset("monthly-yields", "A类客户每月报告产品收益", "Grade A hears of yields each month")
          .check(CustomerReportRules::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<CustomerReportPolicy> customerReportPolicyKind() {
    return REPORTS;
  }

  private static List<PolicyFault> faults(CustomerReportPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<CustomerReportKind> kinds = EnumSet.noneOf(CustomerReportKind.class);
    for (int i = 0; i < policy.rules().size(); i++) {
      CustomerReportPolicy.Rule rule = policy.rules().get(i);
      if (!kinds.add(rule.kind())) {
        faults.add(kindDoubled(i, rule.kind()));
      }
      for (Map.Entry<String, Period> cycle : rule.cycles().entrySet()) {
        if (!sensible(cycle.getValue())) {
          faults.add(cycleRange("/rules/" + i + "/cycles/" + cycle.getKey()));
        }
      }
    }
    return faults;
  }

  private static PolicyFault kindDoubled(int at, CustomerReportKind kind) {
    return PolicyFault.of(
        "/rules/" + at + "/kind",
        "kind-doubled",
        "报告种类 " + kind + " 重复，每种只能出现一次。",
        "The kind " + kind + " stands twice; each may stand once.");
  }

  private static PolicyFault cycleRange(String pointer) {
    return PolicyFault.of(
        pointer,
        "cycle-range",
        "周期应为一周至五年，例如 P3M。",
        "A cycle is from one week to five years, for instance P3M.");
  }

  private static boolean sensible(Period cycle) {
    LocalDate any = LocalDate.EPOCH;
    return !any.plus(cycle).isBefore(any.plusWeeks(1))
        && !any.plus(cycle).isAfter(any.plus(LONGEST));
  }
}

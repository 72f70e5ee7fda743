package org.kehu.visit.shift;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which shifts there are, as a kind of rule. */
@Configuration
public class ShiftRules {

  /** A day shift and one until the evening. */
  public static final PolicyKind<ShiftPolicy> SHIFTS =
      PolicyKind.of("work-shifts", ShiftPolicy.class)
          .title("员工班次", "Shifts of the staff")
          .help(
              "shifts：班次，code 为编号，from 与 to 为起止时间，least 为工作日最少人数；" + "longestRun 为连续上班的最多天数。",
              "shifts: code, from and to, and how many people work it at least on a worked day;"
                  + " longestRun: so many days in a row a person works at most.")
          .check(ShiftPolicy::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<ShiftPolicy> shiftPolicyKind() {
    return SHIFTS;
  }
}

package org.kehu.visit.rota;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of reception in turn as a kind of rule, with the sources' variants as presets. */
@Configuration
public class RotaRules {

  /** The named person receives; turns missed for customers, calls and the company are made up. */
  public static final PolicyKind<RotaPolicy> ROTA =
      PolicyKind.of("reception-rota", RotaPolicy.class)
          .title("接待轮流规则", "Reception rota")
          .help(
              "named：客户指定销售员时由谁接待，NAMED_PERSON 为被指定人，OFFICE_STAFF 为内勤人员；"
                  + "skips：因各种原因跳过时的处理，MADE_UP 以后再补，COUNTED 算一个名额，WAIVED 视为放弃，"
                  + "NEXT_FREE 下一次接待不计次数；suspensionDays：抢单后停牌的工作日数。",
              "named: who receives a customer who names a salesperson, NAMED_PERSON or OFFICE_STAFF."
                  + " skips: what being skipped means by its reason, MADE_UP later, COUNTED as one"
                  + " reception, WAIVED, or NEXT_FREE, the next reception does not count."
                  + " suspensionDays: worked days off the rota after grabbing a customer.")
          .preset("office-staff", "客户指定时由内勤人员接待", "Office staff receive who names somebody")
          .ownedBy("visit");

  @Bean
  PolicyKind<RotaPolicy> rotaPolicyKind() {
    return ROTA;
  }
}

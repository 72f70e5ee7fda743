package org.kehu.visit.visit;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of visits, as a kind of rule. */
@Configuration
public class FormRules {

  /** What is asked of customers of grades A and B, of C and D, and of those without grade. */
  public static final PolicyKind<FormPolicy> FORMS =
      PolicyKind.of("visit-forms", FormPolicy.class)
          .title("拜访表单", "Forms of visits")
          .help(
              "forms：按顺序第一个适用的表单生效；grades 为客户类别，purposes 为拜访目的，不填表示全部。"
                  + "fields：code 为名称，zh、en 为问题，kind 为 TEXT、NUMBER、DATE、YES_NO 或 CHOICE，"
                  + "required 为必填，options 为选项。",
              "forms: the first that fits counts; grades of customers and purposes of visits that it is"
                  + " for, all where nothing is given. fields: code names the answer, zh and en the"
                  + " question, kind TEXT, NUMBER, DATE, YES_NO or CHOICE, required, options of a"
                  + " choice.")
          .check(FormPolicy::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<FormPolicy> visitFormPolicyKind() {
    return FORMS;
  }
}

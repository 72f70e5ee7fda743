package org.kehu.visit.inbound;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How customers who visit us are received, as a kind of rule. */
@Configuration
public class InboundRules {

  /** Heads of companies and grade A are VIPs, whom the department's leader receives. */
  public static final PolicyKind<InboundPolicy> INBOUND =
      PolicyKind.of("inbound-reception", InboundPolicy.class)
          .title("客户来访接待规则", "Reception of visiting customers")
          .help(
              "vipRanks：按贵宾接待的来访人员职务；vipGrades：按贵宾接待的客户类别；" + "leaderReceives：须由部门主管参加接待的级别。",
              "vipRanks: ranks of guests who are received as VIPs. vipGrades: grades of customers"
                  + " whose guests are. leaderReceives: levels at which the department's leader is"
                  + " among the hosts.")
          .preset("rank-only", "仅按来访人员职务", "By the rank of guests alone")
          .ownedBy("visit");

  @Bean
  PolicyKind<InboundPolicy> inboundPolicyKind() {
    return INBOUND;
  }
}

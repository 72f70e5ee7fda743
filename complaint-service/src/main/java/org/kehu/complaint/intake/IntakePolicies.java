package org.kehu.complaint.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake policy as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class IntakePolicies {

  @Bean
  PolicyKind<IntakePolicy> complaintIntake() {
    return PolicyKind.of("complaint-intake", IntakePolicy.class)
        .title("受理渠道与分流", "Channels and routing")
        .help(
            "channels 为开放的渠道;routes 按来件类别和严重程度决定先交哪个部门,先匹配者有效。",
            "channels are open; routes decide which department gets a contact first.")
        .preset("phone-mail-online", "电话、邮箱、在线客服", "Telephone, e-mail, online service")
        .preset("dedicated", "投诉电话、投诉邮箱、在线投诉平台", "Dedicated telephone, mailbox, platform")
        .preset("in-person", "来人、来电、传真或其它方式", "In person, telephone, fax or other")
        .preset(
            "business-department",
            "业务部门受理,质量问题由生产处归口",
            "Business department; quality to production")
        .preset("technical-service", "技术服务部受理", "Technical service department")
        .preset("service-centre", "客户服务中心受理,大客户由大客户部", "Service centre; key accounts their manager")
        .check(IntakePolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(IntakePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < policy.channels().size(); i++) {
      String code = policy.channels().get(i).code();
      if (!codes.add(code)) {
        faults.add(
            PolicyFault.of(
                "/channels/" + i + "/code",
                "channel-twice",
                "渠道 " + code + " 重复。",
                "The channel " + code + " stands twice."));
      }
    }
    if (!coversEverything(policy)) {
      faults.add(
          PolicyFault.of(
              "/routes",
              "route-missing",
              "每种来件和严重程度都要有去向;请在末尾加一行不限类别的规则。",
              "Every kind and severity needs a route; add a last one that fits everything."));
    }
    return faults;
  }

  private static boolean coversEverything(IntakePolicy policy) {
    return Arrays.stream(CaseKind.values())
        .allMatch(kind ->
            Arrays.stream(Severity.values())
                .allMatch(severity ->
                    policy.routes().stream().anyMatch(route -> route.fits(kind, severity, null))));
  }
}

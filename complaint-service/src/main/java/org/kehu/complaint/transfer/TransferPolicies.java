package org.kehu.complaint.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The transfer policy as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class TransferPolicies {

  @Bean
  PolicyKind<TransferPolicy> complaintTransfer() {
    return PolicyKind.of("complaint-transfer", TransferPolicy.class)
        .title("移交规则", "Passing cases on")
        .help(
            "receivers 为部门内的接收次序,先在岗者接收,无人在岗则入部门待办;未写明部门时,交 departmentId," + "或(upward)交移交人的主管。",
            "receivers of a department in order, the first who is there, else its queue; when no department"
                + " is named it goes to departmentId, or (upward) to the supervisor of whoever passes it on.")
        .preset("leader-in-charge", "主管领导,不在则分管同事", "Leader in charge, else who stands in")
        .preset(
            "any-employee",
            "任何员工受理后交客服部或执行部门",
            "Any employee: customer service or the executing department")
        .preset("supervisor", "解决不了的交主管", "What one cannot solve goes to the supervisor")
        .check(TransferPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(TransferPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (new HashSet<>(policy.receivers()).size() < policy.receivers().size()) {
      faults.add(
          PolicyFault.of(
              "/receivers",
              "receiver-twice",
              "接收次序中有重复。",
              "A receiver stands twice in the order."));
    }
    if (policy.upward() && policy.departmentId() != null) {
      faults.add(
          PolicyFault.of(
              "/upward",
              "two-ways",
              "未写明部门时,只能交指定部门或交主管,二者选一。",
              "Without a named department it goes to a set one or upward, not both."));
    }
    return faults;
  }
}

package org.kehu.visit.maintenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The maintenance of relations as a kind of rule, with the sources' variants as presets (K-19). */
@Configuration
public class MaintenanceRules {

  /** The company's office is responsible, business departments implement. */
  public static final PolicyKind<MaintenancePolicy> MAINTENANCE =
      PolicyKind.of("relationship-maintenance", MaintenancePolicy.class)
          .title("客户关系维护规则", "Maintenance of customer relations")
          .help(
              "channels：日常联系方式；responsibleDepartment：负责客户关系维护并核查记录的部门；"
                  + "implementer：由谁实施，BUSINESS_DEPARTMENT 客户所属业务部门，OWNER 客户负责人，"
                  + "RESPONSIBLE_DEPARTMENT 仅责任部门。",
              "channels: ways of daily contact. responsibleDepartment: answers for the maintenance and"
                  + " checks its records. implementer: who does it: BUSINESS_DEPARTMENT the"
                  + " customer's, OWNER the customer's owner, RESPONSIBLE_DEPARTMENT nobody else.")
          .preset("customer-service", "由客户服务部负责并实施", "Customer service does it itself")
          .preset("key-account", "由客户服务部负责，大客户专员实施", "The customer's owner implements it")
          .check(MaintenanceRules::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<MaintenancePolicy> maintenancePolicyKind() {
    return MAINTENANCE;
  }

  private static List<PolicyFault> faults(MaintenancePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < policy.channels().size(); i++) {
      String code = policy.channels().get(i).code();
      if (!codes.add(code)) {
        faults.add(
            PolicyFault.of(
                "/channels/" + i + "/code",
                "code-doubled",
                "联系方式 " + code + " 重复，每种只能出现一次。",
                "The channel " + code + " stands twice; each may stand once."));
      }
    }
    return faults;
  }
}

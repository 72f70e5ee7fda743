package org.kehu.visit.maintenance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.visit.maintenance.ContactChannel;
import org.kehu.visit.maintenance.Implementer;
import org.kehu.visit.maintenance.MaintenancePolicy;

/** By which ways, and by whom, the relation with customers is maintained now. */
@Schema(name = "MaintenanceRules", description = "Ways of contact and who answers (联系方式与责任)")
record MaintenanceRulesView(
    List<ContactChannel> channels,
    @Schema(example = "gm-office") String responsibleDepartment,
    Implementer implementer,
    @Schema(example = "1") int policyVersion) {

  static MaintenanceRulesView of(EffectivePolicy<MaintenancePolicy> rules) {
    MaintenancePolicy policy = rules.value();
    return new MaintenanceRulesView(
        policy.channels(), policy.responsibleDepartment(), policy.implementer(), rules.version());
  }
}

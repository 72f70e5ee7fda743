package org.kehu.customer.classification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.classification.ClassificationKind;
import org.kehu.customer.classification.ServiceLevels;
import org.kehu.customer.classification.Standard;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.PolicyKind;

/** The standard of classing customers as it is in force (客户分类管理标准, F-08). */
@Schema(name = "ClassificationStandard")
record StandardView(
    List<RuleView> rules, List<Standard.Criterion> criteria, List<Standard.Service> services) {

  /** A rule that it comes from. */
  @Schema(name = "ClassificationRule")
  record RuleView(String kind, String title, int version, Instant effectiveFrom) {

    static RuleView of(PolicyKind<?> kind, EffectivePolicy<?> inForce) {
      return new RuleView(
          inForce.kind(), kind.title().zh(), inForce.version(), inForce.effectiveFrom());
    }
  }

  static StandardView of(Standard standard) {
    return new StandardView(
        List.of(
            RuleView.of(ClassificationKind.CLASSIFICATION, standard.classes()),
            RuleView.of(ServiceLevels.KIND, standard.levels())),
        standard.criteria(),
        standard.services());
  }
}

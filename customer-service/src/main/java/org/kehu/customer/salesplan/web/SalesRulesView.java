package org.kehu.customer.salesplan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.salesplan.SalesPolicy;
import org.kehu.kit.policy.EffectivePolicy;

/** The sales policy and rules in force (销售政策与规定). */
@Schema(name = "SalesRules")
record SalesRulesView(
    int version,
    Instant effectiveFrom,
    String strategy,
    List<RuleView> rules,
    int reviewWithinDays,
    int warnBelowPercent) {

  /** One rule (规定). */
  @Schema(name = "SalesRule")
  record RuleView(String code, String title, String text) {}

  static SalesRulesView of(EffectivePolicy<SalesPolicy> inForce) {
    SalesPolicy policy = inForce.value();
    return new SalesRulesView(
        inForce.version(),
        inForce.effectiveFrom(),
        policy.strategy(),
        policy.rules().stream()
            .map(rule -> new RuleView(rule.code(), rule.title(), rule.text()))
            .toList(),
        policy.reviewWithinDays(),
        policy.warnBelowPercent());
  }
}

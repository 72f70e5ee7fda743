package org.kehu.customer.salesplan;

import java.time.LocalDate;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.OutcomeReceiver;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * What those who were asked make of a plan. It changes a plan only as long as that waits for this
 * very approval, so a repeat changes nothing.
 */
@Component
class SalesPlanOutcome implements OutcomeReceiver {

  private final SalesPlans plans;
  private final Policies policies;
  private final CustomerProperties properties;

  SalesPlanOutcome(SalesPlans plans, Policies policies, CustomerProperties properties) {
    this.plans = plans;
    this.policies = policies;
    this.properties = properties;
  }

  @Override
  public String subjectKind() {
    return SalesPlanApproval.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    plans.change(
        ended.request().subject().id(),
        plan -> plan.waitsFor(ended.id()) ? decided(plan, ended) : List.of());
  }

  private List<SalesPlanEvent> decided(SalesPlan plan, Approval ended) {
    Ending ending = ended.ending().orElseThrow();
    if (ended.status() != ApprovalStatus.APPROVED) {
      return plan.returned(ending.note());
    }
    LocalDate day = LocalDate.ofInstant(ending.at(), properties.zone());
    int days = policies.at(SalesPolicy.KIND, ending.at()).value().reviewWithinDays();
    return plan.approved(ending.by(), ending.at(), day, days);
  }
}

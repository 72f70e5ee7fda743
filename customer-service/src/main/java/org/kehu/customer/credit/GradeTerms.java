package org.kehu.customer.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.trade.PaymentTerms;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** When a customer must pay: as its credit grade says at the time of the order. */
@Component
class GradeTerms implements PaymentTerms {

  private final CreditFiles credits;
  private final Policies policies;
  private final CustomerProperties properties;

  GradeTerms(CreditFiles credits, Policies policies, CustomerProperties properties) {
    this.credits = credits;
    this.policies = policies;
    this.properties = properties;
  }

  @Override
  public Due due(String customerId, Instant orderedAt) {
    CreditPolicy policy = policies.at(CreditPolicy.KIND, orderedAt).value();
    Assessment present = credits.find(customerId).map(CreditFile::present).orElse(null);
    int days = CreditStanding.termsOf(policy, present).paymentDays();
    LocalDate on = LocalDate.ofInstant(orderedAt, properties.zone()).plusDays(days);
    return new Due(on, new DunningPlan(policy, properties.zone()).nextAfter(on, 0));
  }
}

package org.kehu.customer.salesplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Looks at each approved plan once a day: counts what was sold, and warns of a shortfall. */
@Component
class SalesPlanWatch implements DueWork {

  private static final int ROUND = 20;

  private final SalesPlans plans;
  private final PlanReckoner reckoner;
  private final Customers customers;
  private final CustomerProperties properties;

  SalesPlanWatch(
      SalesPlans plans, PlanReckoner reckoner, Customers customers, CustomerProperties properties) {
    this.plans = plans;
    this.reckoner = reckoner;
    this.customers = customers;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "sales-plans";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(plans.toWatch(now, ROUND), plan -> look(plan, now)).done();
  }

  private void look(SalesPlan seen, Instant now) {
    if (isGone(seen)) {
      plans.write(
          seen.id(),
          plan -> {
            plan.rest();
            return List.of();
          });
      return;
    }
    PlanReckoner.Reckoned reckoned = reckoner.of(seen, seen.content().orElseThrow());
    LocalDate today = reckoner.today();
    Instant next = today.plusDays(1).atStartOfDay(properties.zone()).toInstant();
    int days = reckoner.policy().reviewWithinDays();
    plans.write(
        seen.id(),
        plan ->
            plan.look(reckoned.attainment(), reckoned.forecast().total(), today, now, next, days));
  }

  private boolean isGone(SalesPlan plan) {
    return !plan.status().isApproved()
        || (plan.about().kind() == SubjectKind.KEY_ACCOUNT
            && customers.find(plan.about().value()).map(Customer::isHidden).orElse(true));
  }
}

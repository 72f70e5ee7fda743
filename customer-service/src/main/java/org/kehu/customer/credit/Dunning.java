package org.kehu.customer.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.customer.trade.Reminder;
import org.kehu.customer.trade.Transaction;
import org.kehu.customer.trade.Transactions;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Makes it somebody's task to dun for what is not paid in time (C-136). */
@Component
class Dunning implements DueWork {

  private static final int ROUND = 50;

  private final Transactions transactions;
  private final Customers customers;
  private final Policies policies;
  private final CreditMetrics metrics;
  private final CustomerProperties properties;

  Dunning(
      Transactions transactions,
      Customers customers,
      Policies policies,
      CreditMetrics metrics,
      CustomerProperties properties) {
    this.transactions = transactions;
    this.customers = customers;
    this.policies = policies;
    this.metrics = metrics;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "dunning";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(transactions.toRemind(now, ROUND), one -> remind(one, now)).done();
  }

  private void remind(Transaction one, Instant now) {
    CreditPolicy policy = policies.at(CreditPolicy.KIND, now).value();
    DunningPlan plan = new DunningPlan(policy, properties.zone());
    LocalDate today = LocalDate.ofInstant(now, properties.zone());
    int days = (int) ChronoUnit.DAYS.between(one.dueOn(), today);
    Customer customer = customers.find(one.customerId()).orElseThrow();
    int grace = policy.graceOf(customer.grading().grade());
    int step = policy.stepAt((long) days - grace);
    Instant next = plan.nextAfter(one.dueOn().plusDays(grace), step);
    if (step == 0 || customer.isHidden()) {
      transactions.remindAt(one.id(), customer.isHidden() ? null : next);
      return;
    }
    Reminder reminder = reminder(policy.dunning().get(step - 1).by(), customer, step, days, now);
    transactions.change(one.id(), open -> open.remind(customer, reminder, next));
    metrics.dunned(step);
  }

  private static Reminder reminder(
      Collector by, Customer customer, int step, int days, Instant now) {
    String owner = by == Collector.OWNER ? customer.ownerId() : null;
    return new Reminder(step, days, owner, owner == null ? by.role() : null, now);
  }
}

package org.kehu.customer.agreement;

import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Reminds of what is due: filing, work, meetings, renewal; and ends agreements whose term is over.
 */
@Component
class AgreementWatch implements DueWork {

  private static final int ROUND = 50;

  private final Agreements agreements;
  private final AgreementChanges changes;
  private final Customers customers;
  private final AgreementMetrics metrics;

  AgreementWatch(
      Agreements agreements,
      AgreementChanges changes,
      Customers customers,
      AgreementMetrics metrics) {
    this.agreements = agreements;
    this.changes = changes;
    this.customers = customers;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "agreement-reminders";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(agreements.toMark(now, ROUND), one -> remind(one, now)).done();
  }

  private void remind(Agreement one, Instant now) {
    Customer customer = customers.find(one.customerId()).orElseThrow();
    ReminderPlan plan = changes.plan();
    agreements.write(
        one.id(),
        agreement -> {
          if (customer.isHidden()) {
            agreement.rest();
            return List.of();
          }
          List<AgreementEvent> events = agreement.mark(plan, now);
          agreement.follow(customer);
          agreement.settle(plan);
          events.forEach(metrics::reminded);
          return events;
        });
  }
}

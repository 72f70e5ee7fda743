package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Warns when fewer than two persons keep contact with a key account, or nobody reports (C-114). */
@Component
class ContactWatch implements DueWork {

  private static final int ROUND = 50;

  private final Candidacies candidacies;
  private final Customers customers;
  private final Policies policies;

  ContactWatch(Candidacies candidacies, Customers customers, Policies policies) {
    this.candidacies = candidacies;
    this.customers = customers;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "key-account-contacts";
  }

  @Override
  public int run(Instant now) {
    List<Candidacy> due = candidacies.toWatch(now, ROUND);
    if (due.isEmpty()) {
      return 0;
    }
    ContactRule rule = policies.at(KeyAccountPolicy.KIND, now).value().contact();
    return new Sweep().each(due, one -> look(one, rule, now)).done();
  }

  private void look(Candidacy seen, ContactRule rule, Instant now) {
    Customer customer = customers.find(seen.customerId()).orElseThrow();
    candidacies.write(
        seen.id(),
        one -> {
          if (customer.isHidden()) {
            one.rest();
            return List.of();
          }
          one.follow(customer);
          return one.watch(rule, now);
        });
  }
}

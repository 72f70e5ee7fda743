package org.kehu.complaint.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.customer.CustomerFollower;
import org.kehu.complaint.customer.KnownCustomer;
import org.springframework.stereotype.Component;

/**
 * Verifies the customer of cases that were taken at the caller's word, and keeps their
 * confidentiality and owner equal to the customer's: a case is never more open than its customer
 * (field, section 3).
 */
@Component
class CustomerArrivals implements CustomerFollower {

  private static final int AT_ONCE = 200;

  private final CaseDesk desk;
  private final Cases cases;

  CustomerArrivals(CaseDesk desk, Cases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @Override
  public Set<String> concerned(Collection<KnownCustomer> customers) {
    Set<String> named = cases.namedBy(customers);
    return customers.stream()
        .filter(customer -> named.contains(customer.id()) || named.contains(customer.number()))
        .map(KnownCustomer::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void told(KnownCustomer customer) {
    each(after -> cases.claiming(customer.number(), after, AT_ONCE), customer);
    each(after -> cases.ofCustomer(customer.id(), after, AT_ONCE), customer);
  }

  private void each(Batch next, KnownCustomer customer) {
    String after = "";
    List<CaseId> found = next.after(after);
    while (!found.isEmpty()) {
      found.forEach(id -> desk.concerns(id, customer));
      after = found.getLast().value();
      found = next.after(after);
    }
  }

  @FunctionalInterface
  private interface Batch {
    List<CaseId> after(String id);
  }
}

package org.kehu.complaint.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.customer.AgreementFollower;
import org.kehu.complaint.customer.KnownAgreement;
import org.kehu.complaint.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/**
 * Sets the clocks of open cases by an agreement that was in force when they were received and of
 * which this service heard only afterwards. What is signed, changed or over later than the receipt
 * of a case changes none of its clocks (field M13, M16).
 */
@Component
class AgreementArrivals implements AgreementFollower {

  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final CaseTimes times;
  private final KnownCustomers customers;

  AgreementArrivals(Cases cases, CaseTimes times, KnownCustomers customers) {
    this.cases = cases;
    this.times = times;
    this.customers = customers;
  }

  @Override
  public Set<String> concerned(Collection<KnownAgreement> agreements) {
    return agreements.stream()
        .filter(agreement ->
            began(agreement).filter(begun -> !next(agreement, begun, "", 1).isEmpty()).isPresent())
        .map(KnownAgreement::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void told(KnownAgreement agreement) {
    began(agreement)
        .ifPresent(begun -> {
          List<CaseId> found = next(agreement, begun, "", AT_ONCE);
          while (!found.isEmpty()) {
            found.forEach(times::entitle);
            found = next(agreement, begun, found.getLast().value(), AT_ONCE);
          }
        });
  }

  private static Optional<Instant> began(KnownAgreement agreement) {
    return agreement.covers().stream().map(KnownAgreement.Cover::from).min(Instant::compareTo);
  }

  private List<CaseId> next(KnownAgreement agreement, Instant begun, String after, int limit) {
    Set<String> ids =
        customers
            .find(agreement.customerId(), null)
            .map(customers::idsOf)
            .orElseGet(() -> Set.of(agreement.customerId()));
    return cases.openReceived(ids, begun, after, limit);
  }
}

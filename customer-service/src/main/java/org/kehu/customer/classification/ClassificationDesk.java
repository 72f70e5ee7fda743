package org.kehu.customer.classification;

import java.time.Clock;
import java.time.Instant;
import org.kehu.customer.agreement.AgreementDesk;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Service;

/** Explains classes under the rights of whoever asks, and shows the standard to everybody. */
@Service
public class ClassificationDesk {

  private final CustomerDesk files;
  private final AgreementDesk agreements;
  private final Policies policies;
  private final Clock clock;

  ClassificationDesk(CustomerDesk files, AgreementDesk agreements, Policies policies, Clock clock) {
    this.files = files;
    this.agreements = agreements;
    this.policies = policies;
    this.clock = clock;
  }

  /** Why a customer has its class. */
  public Explanation explain(String customerId) {
    Customer customer = files.get(customerId);
    Instant now = clock.instant();
    return Explanation.of(
        customer,
        policies.at(ClassificationKind.CLASSIFICATION, now),
        policies.at(ServiceLevels.KIND, now).value(),
        agreements.covering(customerId, agreements.today()),
        now);
  }

  /** The standard in force (C-89). */
  public Standard standard() {
    Instant now = clock.instant();
    return Standard.of(
        policies.at(ClassificationKind.CLASSIFICATION, now), policies.at(ServiceLevels.KIND, now));
  }
}

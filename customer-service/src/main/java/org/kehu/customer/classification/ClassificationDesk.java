package org.kehu.customer.classification;

import java.time.Clock;
import java.time.Instant;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.springframework.stereotype.Service;

/** Explains classes under the rights of whoever asks. */
@Service
public class ClassificationDesk {

  private final CustomerDesk files;
  private final ClassificationPolicies policies;
  private final Clock clock;

  ClassificationDesk(CustomerDesk files, ClassificationPolicies policies, Clock clock) {
    this.files = files;
    this.policies = policies;
    this.clock = clock;
  }

  /** Why a customer has its class. */
  public Explanation explain(String customerId) {
    Customer customer = files.get(customerId);
    Instant now = clock.instant();
    return Explanation.of(customer, policies.at(now), now);
  }
}

package org.kehu.customer.agreement;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** How many agreements bind us to some customers now, for whoever takes them over. */
@Component
public class BindingAgreements {

  private final Agreements agreements;

  BindingAgreements(Agreements agreements) {
    this.agreements = agreements;
  }

  /** Signed ones and those in execution. */
  public long of(Collection<String> customerIds) {
    return customerIds.isEmpty() ? 0 : agreements.countInForce(customerIds);
  }
}

package org.kehu.customer.agreement;

import java.util.List;
import org.kehu.customer.file.DeletionHold;
import org.springframework.stereotype.Component;

/** A customer to whom we are bound is not forgotten. */
@Component
class AgreementsInForce implements DeletionHold {

  private final Agreements agreements;

  AgreementsInForce(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public String code() {
    return "AGREEMENT_IN_FORCE";
  }

  @Override
  public boolean holds(String customerId) {
    return !agreements.inForce(List.of(customerId)).isEmpty();
  }
}

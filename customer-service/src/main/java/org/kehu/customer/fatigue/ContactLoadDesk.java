package org.kehu.customer.fatigue;

import java.time.Clock;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.springframework.stereotype.Service;

/** Shows how much a customer was contacted, under the rights to the file. */
@Service
public class ContactLoadDesk {

  private final ContactLedger ledger;
  private final FatigueGuard guard;
  private final CustomerDesk files;
  private final Clock clock;

  ContactLoadDesk(ContactLedger ledger, FatigueGuard guard, CustomerDesk files, Clock clock) {
    this.ledger = ledger;
    this.guard = guard;
    this.files = files;
    this.clock = clock;
  }

  /** What is counted of a customer; 404 when the file may not be seen. */
  public ContactLoad of(String customerId) {
    Customer customer = files.get(customerId);
    return ContactLoad.of(
        ledger.of(FatigueGuard.recipient(customer.id())), guard.rules(), clock.instant());
  }
}

package org.kehu.customer.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Writes down and shows what customers said, under the rights to their files. */
@Service
public class ConsentDesk {

  private final Consents consents;
  private final CustomerDesk files;
  private final Clock clock;

  ConsentDesk(Consents consents, CustomerDesk files, Clock clock) {
    this.consents = consents;
    this.files = files;
    this.clock = clock;
  }

  /** What a customer said; empty while that is nothing. 404 when the file may not be seen. */
  public Optional<ConsentSheet> of(String customerId) {
    return consents.find(files.get(customerId).id());
  }

  /** Writes down what the customer said; the same again changes nothing. */
  public Stored<ConsentSheet> record(String customerId, RecordConsents command) {
    Customer customer = files.get(customerId);
    Instant now = clock.instant();
    command.mustBePast(now);
    String by = Call.current().caller().id();
    return consents.change(customer, sheet -> sheet.record(command, now, by));
  }
}

package org.kehu.customer.consent;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The consents of all customers; whoever asks must have been shown the customer's file first. */
@Repository
public class Consents {

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<ConsentSheet, ConsentEvent> store;

  Consents(Stores stores, EventPublisher<ConsentSheet, ConsentEvent> publisher) {
    this.store = stores.of(ConsentSheet.class, publisher);
  }

  /** A customer's sheet; empty while nothing was said. */
  public Optional<ConsentSheet> find(String customerId) {
    return store.find(customerId);
  }

  /** Changes a customer's sheet, which the first change makes. */
  Stored<ConsentSheet> change(Customer customer, Function<ConsentSheet, List<ConsentEvent>> verb) {
    return store.changeOrCreate(
        customer.id(), THROUGH_THE_FILE, () -> ConsentSheet.of(customer), verb);
  }
}

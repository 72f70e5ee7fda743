package org.kehu.customer.consent;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Change;
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

  Stored<ConsentSheet> create(Supplier<Change<ConsentSheet, ConsentEvent>> work) {
    return store.create(work);
  }

  Stored<ConsentSheet> change(String customerId, Function<ConsentSheet, List<ConsentEvent>> verb) {
    return store.change(customerId, THROUGH_THE_FILE, verb);
  }
}

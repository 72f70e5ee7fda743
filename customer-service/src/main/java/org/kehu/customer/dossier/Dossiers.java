package org.kehu.customer.dossier;

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

/** The dossiers of all customers; whoever asks must have been shown the customer's file first. */
@Repository
class Dossiers {

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<Dossier, DossierEvent> store;

  Dossiers(Stores stores, EventPublisher<Dossier, DossierEvent> publisher) {
    this.store = stores.of(Dossier.class, publisher);
  }

  /** A customer's; empty while nothing is gathered. */
  Optional<Dossier> find(String customerId) {
    return store.find(customerId);
  }

  /** Changes a customer's, which the first change makes. */
  Stored<Dossier> change(Customer customer, Function<Dossier, List<DossierEvent>> verb) {
    return store.changeOrCreate(customer.id(), THROUGH_THE_FILE, () -> Dossier.of(customer), verb);
  }
}

package org.kehu.customer.dossier;

import org.kehu.customer.file.CustomerSheets;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The dossiers of all customers. */
@Repository
class Dossiers extends CustomerSheets<Dossier, DossierEvent> {

  Dossiers(Stores stores, EventPublisher<Dossier, DossierEvent> publisher) {
    super(stores.of(Dossier.class, publisher), Dossier::of);
  }
}

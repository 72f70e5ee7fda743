package org.kehu.customer.consent;

import org.kehu.customer.file.CustomerSheets;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The consents of all customers. */
@Repository
public class Consents extends CustomerSheets<ConsentSheet, ConsentEvent> {

  Consents(Stores stores, EventPublisher<ConsentSheet, ConsentEvent> publisher) {
    super(stores.of(ConsentSheet.class, publisher), ConsentSheet::of);
  }
}

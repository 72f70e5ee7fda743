package org.kehu.customer.credit;

import org.kehu.customer.file.CustomerSheets;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The credit of all customers. */
@Repository
class CreditFiles extends CustomerSheets<CreditFile, CreditEvent> {

  CreditFiles(Stores stores, EventPublisher<CreditFile, CreditEvent> publisher) {
    super(stores.of(CreditFile.class, publisher), CreditFile::of);
  }
}

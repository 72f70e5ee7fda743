package org.kehu.customer.loyalty;

import org.kehu.customer.file.CustomerSheets;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The accounts of all customers. */
@Repository
class LoyaltyAccounts extends CustomerSheets<LoyaltyAccount, LoyaltyEvent> {

  LoyaltyAccounts(Stores stores, EventPublisher<LoyaltyAccount, LoyaltyEvent> publisher) {
    super(stores.of(LoyaltyAccount.class, publisher), LoyaltyAccount::of);
  }
}

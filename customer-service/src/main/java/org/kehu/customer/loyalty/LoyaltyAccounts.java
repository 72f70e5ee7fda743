package org.kehu.customer.loyalty;

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

/** The accounts of all customers; whoever asks must have been shown the customer's file first. */
@Repository
class LoyaltyAccounts {

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<LoyaltyAccount, LoyaltyEvent> store;

  LoyaltyAccounts(Stores stores, EventPublisher<LoyaltyAccount, LoyaltyEvent> publisher) {
    this.store = stores.of(LoyaltyAccount.class, publisher);
  }

  /** A customer's; empty while the customer never had anything. */
  Optional<LoyaltyAccount> find(String customerId) {
    return store.find(customerId);
  }

  /** Changes a customer's, which the first change makes. */
  Stored<LoyaltyAccount> change(
      Customer customer, Function<LoyaltyAccount, List<LoyaltyEvent>> verb) {
    return store.changeOrCreate(
        customer.id(), THROUGH_THE_FILE, () -> LoyaltyAccount.of(customer), verb);
  }
}

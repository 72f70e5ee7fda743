package org.kehu.customer.loyalty;

import java.util.List;
import java.util.function.Function;
import org.kehu.customer.file.Customer;
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

  /** What a customer may spend. */
  long balanceOf(String customerId) {
    return find(customerId).map(LoyaltyAccount::balance).orElse(0L);
  }

  /** The points that were booked in a customer's ledger with that reference; 0 when none were. */
  long bookedIn(String customerId, String reference) {
    return find(customerId).stream()
        .flatMap(account -> account.entries().stream())
        .filter(entry -> entry.reference().equals(reference))
        .mapToLong(Entry::points)
        .sum();
  }

  /** Books what the system itself moves. */
  void book(Customer customer, Function<LoyaltyAccount, List<LoyaltyEvent>> verb) {
    write(customer, verb);
  }
}

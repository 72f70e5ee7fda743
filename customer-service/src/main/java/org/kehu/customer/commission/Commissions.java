package org.kehu.customer.commission;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** All commissions, in collection words. */
@Repository
class Commissions {

  private final Store<Commission, CommissionEvent> store;

  Commissions(Stores stores, EventPublisher<Commission, CommissionEvent> publisher) {
    this.store = stores.of(Commission.class, publisher);
  }

  /** One that may be seen, or a 404. */
  Commission get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<Commission> page(CommissionSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  Stored<Commission> create(Supplier<Change<Commission, CommissionEvent>> work) {
    return store.create(work);
  }

  Stored<Commission> change(
      String id, Sight sight, Function<Commission, List<CommissionEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

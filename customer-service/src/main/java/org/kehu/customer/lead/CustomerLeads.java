package org.kehu.customer.lead;

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

/** All leads, in collection words. */
@Repository
class CustomerLeads {

  private final Store<CustomerLead, LeadEvent> store;

  CustomerLeads(Stores stores, EventPublisher<CustomerLead, LeadEvent> publisher) {
    this.store = stores.of(CustomerLead.class, publisher);
  }

  /** One that may be seen, or a 404. */
  CustomerLead get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<CustomerLead> page(LeadSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  Stored<CustomerLead> create(Supplier<Change<CustomerLead, LeadEvent>> work) {
    return store.create(work);
  }

  Stored<CustomerLead> change(
      String id, Sight sight, Function<CustomerLead, List<LeadEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.customer.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
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

/** All deliveries; whoever asks for a customer's was shown the file first. */
@Repository
class OrderDeliveries {

  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<Delivery, DeliveryEvent> store;

  OrderDeliveries(Stores stores, EventPublisher<Delivery, DeliveryEvent> publisher) {
    this.store = stores.of(Delivery.class, publisher);
  }

  /** One of a customer's, or a 404. */
  Delivery get(Collection<String> customerIds, String id) {
    return store
        .findOne(where("_id").is(id).and("customerId").in(customerIds), THROUGH_THE_FILE)
        .orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page of a customer's, newest first. */
  Page<Delivery> page(Collection<String> customerIds, PageRequest request) {
    return store.page(
        Listing.newestFirst(where("customerId").in(customerIds), THROUGH_THE_FILE), request);
  }

  Stored<Delivery> create(Supplier<Change<Delivery, DeliveryEvent>> work) {
    return store.create(work);
  }

  Stored<Delivery> change(String id, Function<Delivery, List<DeliveryEvent>> verb) {
    return store.change(id, THROUGH_THE_FILE, verb);
  }
}

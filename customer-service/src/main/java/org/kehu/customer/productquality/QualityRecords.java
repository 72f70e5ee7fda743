package org.kehu.customer.productquality;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.EveryItem;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All records of product quality; whoever asks for a customer's was shown the file first. */
@Repository
class QualityRecords {

  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<QualityRecord, QualityEvent> store;

  QualityRecords(Stores stores, EventPublisher<QualityRecord, QualityEvent> publisher) {
    this.store = stores.of(QualityRecord.class, publisher);
  }

  /** One of a customer's, or a 404. */
  QualityRecord get(Collection<String> customerIds, String id) {
    return store
        .findOne(where("_id").is(id).and("customerId").in(customerIds), THROUGH_THE_FILE)
        .orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page of a customer's, newest first. */
  Page<QualityRecord> page(Collection<String> customerIds, PageRequest request) {
    return store.page(
        Listing.newestFirst(where("customerId").in(customerIds), THROUGH_THE_FILE), request);
  }

  /** All of some days, as far as they are seen; of one product or of all. */
  Iterator<QualityRecord> checkedWithin(
      LocalDate from, LocalDate to, @Nullable String product, Sight sight) {
    Criteria days = where("checkedOn").gte(from.toString()).lte(to.toString());
    Criteria asked = product == null ? days : days.and("product").is(product);
    Listing listing = new Listing(asked, sight, "checkedOn", Direction.ASC);
    Call call = Call.current();
    return new EveryItem<>(request -> call.within(() -> store.page(listing, request)));
  }

  Stored<QualityRecord> create(Supplier<Change<QualityRecord, QualityEvent>> work) {
    return store.create(work);
  }

  Stored<QualityRecord> change(String id, Function<QualityRecord, List<QualityEvent>> verb) {
    return store.change(id, THROUGH_THE_FILE, verb);
  }
}

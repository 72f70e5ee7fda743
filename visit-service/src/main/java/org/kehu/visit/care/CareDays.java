package org.kehu.visit.care;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The days of care of all customers. */
@Repository
public class CareDays {

  private final Store<CareDay, CareDayEvent> store;
  private final MongoOperations mongo;

  CareDays(Stores stores, EventPublisher<CareDay, CareDayEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(CareDay.class, publisher);
    this.mongo = mongo;
  }

  CareDay get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Those of these customers, or of all, the newest first. */
  Page<CareDay> page(List<String> customerIds, Sight sight, PageRequest request) {
    Criteria fits = customerIds.isEmpty() ? new Criteria() : where("customerId").in(customerIds);
    return store.page(Listing.newestFirst(fits, sight), request);
  }

  /** Those that come until a day and have no occasion yet, the soonest first. */
  List<CareDay> comingUntil(LocalDate day, int most) {
    Query coming =
        new Query(where("nextOn").lte(day.toString())).with(Sort.by("nextOn")).limit(most);
    return mongo.find(coming, CareDay.class);
  }

  /** Ids of a customer's days that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    return mongo.findDistinct(query, "_id", CareDay.class, String.class);
  }

  Stored<CareDay> create(Supplier<Change<CareDay, CareDayEvent>> work) {
    return store.create(work);
  }

  Stored<CareDay> change(String id, Sight sight, Function<CareDay, List<CareDayEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** How far it is planned is nobody else's business. */
  void plannedFor(CareDay day, LocalDate on) {
    store.write(day.id(), present -> present.plannedFor(on));
  }
}

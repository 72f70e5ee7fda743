package org.kehu.visit.maintenance;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The records of maintenance of all customers. */
@Repository
public class MaintenanceRecords {

  private final Store<MaintenanceRecord, MaintenanceEvent> store;
  private final MongoOperations mongo;

  MaintenanceRecords(
      Stores stores,
      EventPublisher<MaintenanceRecord, MaintenanceEvent> publisher,
      MongoOperations mongo) {
    this.store = stores.of(MaintenanceRecord.class, publisher);
    this.mongo = mongo;
  }

  MaintenanceRecord get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Records that fit, the newest first. */
  Page<MaintenanceRecord> page(MaintenanceFilter filter, Sight sight, PageRequest request) {
    Criteria asked =
        Conditions.none()
            .is("kind", filter.kind())
            .is("channel", filter.channel())
            .is("status", filter.status())
            .criteria();
    Criteria fits =
        filter.customerIds().isEmpty()
            ? asked
            : new Criteria().andOperator(where("customerId").in(filter.customerIds()), asked);
    return store.page(Listing.newestFirst(fits, sight), request);
  }

  /** Ids of a customer's records that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    return mongo.findDistinct(query, "_id", MaintenanceRecord.class, String.class);
  }

  Stored<MaintenanceRecord> create(Supplier<Change<MaintenanceRecord, MaintenanceEvent>> work) {
    return store.create(work);
  }

  Stored<MaintenanceRecord> change(
      String id, Sight sight, Function<MaintenanceRecord, List<MaintenanceEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

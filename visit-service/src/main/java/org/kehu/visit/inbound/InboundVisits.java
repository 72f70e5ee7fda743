package org.kehu.visit.inbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
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

/** The visits of customers to us. */
@Repository
public class InboundVisits {

  private final Store<InboundVisit, InboundEvent> store;
  private final MongoOperations mongo;

  InboundVisits(
      Stores stores, EventPublisher<InboundVisit, InboundEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(InboundVisit.class, publisher);
    this.mongo = mongo;
  }

  public InboundVisit get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Visits that fit, the newest first. */
  public Page<InboundVisit> page(
      @Nullable String ownerId,
      @Nullable InboundStatus status,
      List<String> customerIds,
      Sight sight,
      PageRequest request) {
    List<Criteria> conditions = new ArrayList<>();
    if (ownerId != null) {
      conditions.add(where("ownerId").is(ownerId));
    }
    if (status != null) {
      conditions.add(where("status").is(status));
    }
    if (!customerIds.isEmpty()) {
      conditions.add(where("customerId").in(customerIds));
    }
    Criteria filter =
        conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  Stored<InboundVisit> create(Supplier<Change<InboundVisit, InboundEvent>> work) {
    return store.create(work);
  }

  Stored<InboundVisit> change(
      String id, Sight sight, Function<InboundVisit, List<InboundEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Ids of a customer's visits that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    query.fields().include("_id");
    return mongo.find(query, Document.class, mongo.getCollectionName(InboundVisit.class)).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }
}

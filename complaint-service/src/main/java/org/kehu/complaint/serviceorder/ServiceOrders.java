package org.kehu.complaint.serviceorder;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
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
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All service orders. */
@Repository
public class ServiceOrders {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final int MOST_OF_ONE_TECHNICIAN = 500;
  private static final List<String> OPEN =
      Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).map(Enum::name).toList();
  private static final List<String> APPOINTED =
      Arrays.stream(OrderStatus.values()).filter(OrderStatus::isAppointed).map(Enum::name).toList();

  private final Store<ServiceOrder, OrderEvent> store;
  private final MongoTemplate mongo;

  ServiceOrders(
      Stores stores, EventPublisher<ServiceOrder, OrderEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(ServiceOrder.class, publisher);
    this.mongo = mongo;
  }

  ServiceOrder get(OrderId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<ServiceOrder> page(OrderFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<ServiceOrder> create(Supplier<Change<ServiceOrder, OrderEvent>> work) {
    return store.create(work);
  }

  Stored<ServiceOrder> change(
      OrderId id, Sight sight, Function<ServiceOrder, List<OrderEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Tells a time that passed, as work of the system itself. */
  void watch(OrderId id, Instant now) {
    store.change(id.value(), ALL, order -> order.watch(now));
  }

  /** Those whose time passed and nobody was told of it, oldest first. */
  List<OrderId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    String collection = mongo.getCollectionName(ServiceOrder.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new OrderId(found.id()))
        .toList();
  }

  /** Whether any that arose from the case is neither done nor cancelled. */
  boolean isOpenFor(String caseId) {
    return mongo.exists(
        new Query(where("origin.caseId").is(caseId).and("status").in(OPEN)), ServiceOrder.class);
  }

  /** Whether a technician is expected elsewhere in that window. */
  boolean isBusy(String technicianId, TimeWindow window, OrderId except) {
    Criteria expected =
        where("technicianId")
            .is(technicianId)
            .and("status")
            .in(APPOINTED)
            .and("_id")
            .ne(except.value());
    Query query = new Query(expected).limit(MOST_OF_ONE_TECHNICIAN);
    return mongo.find(query, ServiceOrder.class).stream()
        .flatMap(order -> order.window().stream())
        .anyMatch(window::overlaps);
  }

  /** How many customers wait for somebody to come. */
  public long open() {
    return mongo.count(new Query(where("status").in(OPEN)), ServiceOrder.class);
  }

  /** How many wait longer than they should. */
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), ServiceOrder.class);
  }

  private record Found(@Id String id) {}
}

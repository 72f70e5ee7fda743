package org.kehu.visit.project;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** The projects of customers. */
@Repository
public class Projects {

  /** How many projects of one customer are revisited. */
  public static final int MOST = 200;

  private final Store<CustomerProject, ProjectEvent> store;
  private final MongoOperations mongo;

  Projects(
      Stores stores,
      EventPublisher<CustomerProject, ProjectEvent> publisher,
      MongoOperations mongo) {
    this.store = stores.of(CustomerProject.class, publisher);
    this.mongo = mongo;
  }

  CustomerProject get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Projects that fit, the newest first. */
  Page<CustomerProject> page(
      @Nullable ProjectStatus status, List<String> customerIds, Sight sight, PageRequest request) {
    List<Criteria> conditions = new ArrayList<>();
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

  Stored<CustomerProject> create(Supplier<Change<CustomerProject, ProjectEvent>> work) {
    return store.create(work);
  }

  Stored<CustomerProject> change(
      String id, Sight sight, Function<CustomerProject, List<ProjectEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** All projects of a customer and of those merged into it: for planning, shown to nobody. */
  public List<CustomerProject> of(List<String> customerIds) {
    Query query = new Query(where("customerId").in(customerIds)).limit(MOST);
    return mongo.find(query, CustomerProject.class);
  }
}

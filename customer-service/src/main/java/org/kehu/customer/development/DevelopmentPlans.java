package org.kehu.customer.development;

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

/** All development plans, in collection words. */
@Repository
class DevelopmentPlans {

  private final Store<DevelopmentPlan, PlanEvent> store;

  DevelopmentPlans(Stores stores, EventPublisher<DevelopmentPlan, PlanEvent> publisher) {
    this.store = stores.of(DevelopmentPlan.class, publisher);
  }

  /** One that may be seen, or a 404. */
  DevelopmentPlan get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<DevelopmentPlan> page(PlanSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  Stored<DevelopmentPlan> create(Supplier<Change<DevelopmentPlan, PlanEvent>> work) {
    return store.create(work);
  }

  Stored<DevelopmentPlan> change(
      String id, Sight sight, Function<DevelopmentPlan, List<PlanEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.survey.supervision;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
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
import org.springframework.stereotype.Repository;

/** All supervision reports; at most one a department and month. */
@Repository
public class SupervisionReports {

  private final Store<SupervisionReport, SupervisionEvent> store;

  SupervisionReports(Stores stores, EventPublisher<SupervisionReport, SupervisionEvent> publisher) {
    this.store = stores.of(SupervisionReport.class, publisher);
  }

  /** The report, or a 404. */
  public SupervisionReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<SupervisionReport> page(
      @Nullable String month,
      @Nullable SupervisionStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = Conditions.none().is("month", month).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  boolean exists(String executing, String month) {
    return store
        .findOne(
            where("executing").is(executing).and("month").is(month), Sight.everything(Level.NORMAL))
        .isPresent();
  }

  Stored<SupervisionReport> create(Supplier<Change<SupervisionReport, SupervisionEvent>> work) {
    return store.create(work);
  }

  Stored<SupervisionReport> change(
      String id, Sight sight, Function<SupervisionReport, List<SupervisionEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

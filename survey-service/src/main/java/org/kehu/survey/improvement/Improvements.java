package org.kehu.survey.improvement;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** All improvements. */
@Repository
public class Improvements {

  private final Store<Improvement, ImprovementEvent> store;

  Improvements(Stores stores, EventPublisher<Improvement, ImprovementEvent> publisher) {
    this.store = stores.of(Improvement.class, publisher);
  }

  /** The improvement, or a 404. */
  public Improvement get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<Improvement> page(
      @Nullable String departmentId,
      @Nullable ImprovementStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = Conditions.none().is("departmentId", departmentId).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  Stored<Improvement> create(Supplier<Change<Improvement, ImprovementEvent>> work) {
    return store.create(work);
  }

  Stored<Improvement> change(
      String id, Sight sight, Function<Improvement, List<ImprovementEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.survey.spotcheck;

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

/** All spot checks. */
@Repository
public class SpotChecks {

  private final Store<SpotCheck, SpotCheckEvent> store;

  SpotChecks(Stores stores, EventPublisher<SpotCheck, SpotCheckEvent> publisher) {
    this.store = stores.of(SpotCheck.class, publisher);
  }

  /** The check, or a 404. */
  public SpotCheck get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<SpotCheck> page(
      @Nullable String departmentId, @Nullable String period, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("departmentId", departmentId).is("period", period);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  Stored<SpotCheck> create(Supplier<Change<SpotCheck, SpotCheckEvent>> work) {
    return store.create(work);
  }

  Stored<SpotCheck> change(String id, Sight sight, Function<SpotCheck, List<SpotCheckEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

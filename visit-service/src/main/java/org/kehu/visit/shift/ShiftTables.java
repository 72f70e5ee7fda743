package org.kehu.visit.shift;

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

/** The shift tables of all departments; one a week. */
@Repository
public class ShiftTables {

  private final Store<ShiftTable, ShiftEvent> store;

  ShiftTables(Stores stores, EventPublisher<ShiftTable, ShiftEvent> publisher) {
    this.store = stores.of(ShiftTable.class, publisher);
  }

  ShiftTable get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Tables that fit, the newest first. */
  Page<ShiftTable> page(
      @Nullable String departmentId, @Nullable String week, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("departmentId", departmentId).is("week", week);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  Stored<ShiftTable> create(Supplier<Change<ShiftTable, ShiftEvent>> work) {
    return store.create(work);
  }

  Stored<ShiftTable> change(String id, Sight sight, Function<ShiftTable, List<ShiftEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.customer.round;

import java.util.List;
import java.util.function.Function;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All rounds of archive work, in collection words; they are the company's, not a department's. */
@Repository
class ArchiveRounds {

  private static final Sight COMPANYS = Sight.everything(Level.NORMAL);

  private final Store<ArchiveRound, RoundEvent> store;

  ArchiveRounds(Stores stores, EventPublisher<ArchiveRound, RoundEvent> publisher) {
    this.store = stores.of(ArchiveRound.class, publisher);
  }

  /** One, or a 404. */
  ArchiveRound get(String id) {
    return store.get(id, COMPANYS);
  }

  boolean has(String id) {
    return store.find(id).isPresent();
  }

  /** One page, newest first. */
  Page<ArchiveRound> page(@Nullable RoundKind kind, @Nullable Boolean open, PageRequest request) {
    Criteria asked = Conditions.none().is("kind", kind).is("open", open).criteria();
    return store.page(new Listing(asked, COMPANYS, "month", Direction.DESC), request);
  }

  /** Opens one that nobody has opened yet. */
  void open(ArchiveRound fresh) {
    try {
      store.create(() -> Change.of(fresh, new RoundEvent.RoundOpened()));
    } catch (DuplicateKeyException openedMeanwhile) {
      // Another instance opened it a moment ago.
      return;
    }
  }

  Stored<ArchiveRound> change(String id, Function<ArchiveRound, List<RoundEvent>> verb) {
    return store.change(id, COMPANYS, verb);
  }
}

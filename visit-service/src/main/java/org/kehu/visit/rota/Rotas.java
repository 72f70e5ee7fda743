package org.kehu.visit.rota;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The rotas of all outlets. */
@Repository
public class Rotas {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private static final int LONGEST_PAUSE = 8;

  private final Store<Rota, RotaEvent> store;

  Rotas(Stores stores, EventPublisher<Rota, RotaEvent> publisher) {
    this.store = stores.of(Rota.class, publisher);
  }

  public Rota get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Rotas that fit, the newest first. */
  public Page<Rota> page(
      @Nullable String outletId, @Nullable Week week, Sight sight, PageRequest request) {
    List<Criteria> conditions = new ArrayList<>();
    if (outletId != null) {
      conditions.add(where("outletId").is(outletId));
    }
    if (week != null) {
      conditions.add(where("week").is(week.code()));
    }
    Criteria filter =
        conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  /** The rota of an outlet for a week. */
  Optional<Rota> of(String outletId, Week week) {
    return store.findOne(where("rotaKey").is(Rota.key(outletId, week)), ALL);
  }

  /** The newest of an outlet's rotas before a week, if there is one in the last two months. */
  Optional<Rota> before(String outletId, Week week) {
    return Stream.iterate(1, weeks -> weeks <= LONGEST_PAUSE, weeks -> weeks + 1)
        .map(weeks -> Week.containing(week.monday().minusWeeks(weeks)))
        .flatMap(earlier -> of(outletId, earlier).stream())
        .findFirst();
  }

  Stored<Rota> create(Supplier<Change<Rota, RotaEvent>> work) {
    return store.create(work);
  }

  Stored<Rota> change(String id, Sight sight, Function<Rota, List<RotaEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.visit.calendarfeed;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The links of all calendars, one a person. */
@Repository
class CalendarLinks {

  private final Store<CalendarLink, CalendarLinkEvent> store;

  CalendarLinks(Stores stores, EventPublisher<CalendarLink, CalendarLinkEvent> publisher) {
    this.store = stores.of(CalendarLink.class, publisher);
  }

  Optional<CalendarLink> find(String staffId, Sight sight) {
    return store.find(staffId, sight);
  }

  /** The link that this secret opens: whoever has the secret may. */
  Optional<CalendarLink> openedBy(LinkToken token) {
    return store.findOne(where("secretDigest").is(token.digest()), Sight.everything(Level.NORMAL));
  }

  Stored<CalendarLink> change(
      String staffId,
      Sight sight,
      Supplier<CalendarLink> fresh,
      Function<CalendarLink, List<CalendarLinkEvent>> verb) {
    return store.changeOrCreate(staffId, sight, fresh, verb);
  }
}

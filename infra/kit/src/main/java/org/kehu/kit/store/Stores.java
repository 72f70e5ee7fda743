package org.kehu.kit.store;

import java.time.Clock;
import java.util.function.Supplier;
import org.kehu.kit.access.ReadTrail;
import org.kehu.kit.crypto.PersonalRefusal;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.Outbox;
import org.kehu.kit.paging.Pages;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the stores of a service; a repository ({@code Cases}) asks for its own. */
public final class Stores {

  private final StoreParts parts;

  public Stores(
      MongoTemplate mongo,
      JsonMapper mapper,
      Clock clock,
      Outbox outbox,
      Pages pages,
      Supplier<ReadTrail> reads) {
    this.parts = new StoreParts(mongo, PersonalRefusal.in(mapper), clock, outbox, pages, reads);
  }

  public <A extends Aggregate, E> Store<A, E> of(Class<A> type, EventPublisher<A, E> publisher) {
    return new Store<>(parts, type, publisher);
  }
}

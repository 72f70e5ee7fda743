package org.kehu.survey.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** The one programme. */
@Repository
public class Programmes {

  /** The same in every installation. */
  static final String ID = Ids.of("survey-programme", "company");

  private final Store<Programme, ProgrammeEvent> store;

  Programmes(Stores stores, EventPublisher<Programme, ProgrammeEvent> publisher) {
    this.store = stores.of(Programme.class, publisher);
  }

  Optional<Programme> find() {
    return store.find(ID);
  }

  void create(Supplier<Change<Programme, ProgrammeEvent>> work) {
    store.create(work);
  }

  void change(Function<Programme, List<ProgrammeEvent>> verb) {
    store.change(ID, verb);
  }
}

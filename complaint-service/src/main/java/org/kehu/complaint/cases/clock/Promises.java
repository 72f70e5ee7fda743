package org.kehu.complaint.cases.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The times promised to the customer (承诺时间, P-23, P-25, P-29); the last one holds. Immutable.
 *
 * @param made oldest first
 */
public record Promises(List<Promise> made) {

  /** Copies. */
  public Promises {
    made = List.copyOf(made);
  }

  /** One more, which replaces the former. */
  public Promises with(Instant until, @Nullable String reason, Stamp stamp) {
    Bounds.entries(made.size() + 1);
    List<Promise> longer = new ArrayList<>(made);
    longer.add(new Promise(until, reason, stamp, false));
    return new Promises(longer);
  }

  /** The last one was kept, or its passing was told. */
  public Promises settled() {
    if (made.isEmpty()) {
      return this;
    }
    List<Promise> same = new ArrayList<>(made);
    same.set(same.size() - 1, same.getLast().asSettled());
    return new Promises(same);
  }

  /** The last promised time. */
  public Optional<Instant> until() {
    return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast().until());
  }

  /** The last promised time, unless it is settled. */
  public Optional<Instant> open() {
    return made.isEmpty() || made.getLast().settled() ? Optional.empty() : until();
  }
}

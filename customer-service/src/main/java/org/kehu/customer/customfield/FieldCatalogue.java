package org.kehu.customer.customfield;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue for whoever reads or writes files: every request asks, so it is kept at hand. */
@Component
public class FieldCatalogue {

  /** What another instance changed is known after so long. */
  private static final long FRESH = Duration.ofSeconds(3).toNanos();

  private record Known(Fields fields, long since) {}

  private final CustomFields stored;
  private volatile @Nullable Known known;

  FieldCatalogue(CustomFields stored) {
    this.stored = stored;
  }

  /** The catalogue as it is now. */
  public Fields current() {
    Known present = known;
    if (present != null && System.nanoTime() - present.since() < FRESH) {
      return present.fields();
    }
    long since = System.nanoTime();
    Fields fields = new Fields(stored.all());
    known = new Known(fields, since);
    return fields;
  }

  /** It was changed here a moment ago. */
  void forget() {
    known = null;
  }
}

package org.kehu.customer.archive;

import java.time.Instant;
import java.util.List;

/**
 * A volume was handed over (交接登记, C-57).
 *
 * @param items as the department says
 * @param late whether after the agreed time
 */
public record HandIn(List<Counted> items, Instant at, String by, boolean late) {

  public HandIn {
    items = List.copyOf(items);
  }
}

package org.kehu.complaint.cases.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time promised to the customer (承诺时间, P-23): at that time the customer is answered whatever the
 * progress (P-25).
 *
 * @param until the promised time
 * @param reason why it replaces a former promise
 * @param stamp who promised it and when
 * @param settled whether it was kept, or its passing was escalated
 */
public record Promise(Instant until, @Nullable String reason, Stamp stamp, boolean settled) {

  public Promise asSettled() {
    return new Promise(until, reason, stamp, true);
  }
}

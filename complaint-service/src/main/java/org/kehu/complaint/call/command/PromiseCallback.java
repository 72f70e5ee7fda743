package org.kehu.complaint.call.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Promise to call back once it is checked (P-62).
 *
 * @param until when; null means as late as the policy allows
 * @param number where; null means where the call came from
 */
public record PromiseCallback(@Nullable Instant until, @Nullable String number) {

  /** Bounded. */
  public PromiseCallback {
    Bounds.text("/number", number, 30);
  }
}

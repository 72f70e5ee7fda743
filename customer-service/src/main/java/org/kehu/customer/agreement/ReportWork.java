package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how far work has come, and what stands in its way. */
public record ReportWork(int percent, @Nullable String note, @Nullable String problem) {

  Progress made(String by, Instant at) {
    return new Progress(percent, note, problem, at, by);
  }
}

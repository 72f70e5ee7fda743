package org.kehu.customer.merge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of merges: those done and taken back, and those that do not end. */
@Component
class MergeMetrics {

  private final Counter merged;
  private final Counter unmerged;

  MergeMetrics(MeterRegistry meters, CustomerMerges merges) {
    Gauge.builder("kehu.customer.merges.unfinished", merges, CustomerMerges::unfinished)
        .description("Merges whose steps are not done")
        .register(meters);
    this.merged = counter(meters, "merged");
    this.unmerged = counter(meters, "unmerged");
  }

  private static Counter counter(MeterRegistry meters, String what) {
    return Counter.builder("kehu.customer.merges")
        .description("Files merged and taken apart again")
        .tag("what", what)
        .register(meters);
  }

  void merged() {
    merged.increment();
  }

  void unmerged() {
    unmerged.increment();
  }
}

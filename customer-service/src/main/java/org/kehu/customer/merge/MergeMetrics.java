package org.kehu.customer.merge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of merges: those done and taken back, and those that do not end. */
@Component
class MergeMetrics {

  private final MeterRegistry meters;

  MergeMetrics(MeterRegistry meters, CustomerMerges merges) {
    this.meters = meters;
    Gauge.builder("kehu.customer.merges.unfinished", merges, CustomerMerges::unfinished)
        .description("Merges whose steps are not done")
        .register(meters);
  }

  void merged() {
    count("merged");
  }

  void unmerged() {
    count("unmerged");
  }

  private void count(String what) {
    Counter.builder("kehu.customer.merges")
        .description("Files merged and taken apart again")
        .tag("what", what)
        .register(meters)
        .increment();
  }
}

package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.complaint.page.PageMeasures;
import org.springframework.stereotype.Component;

/** Counts for operators what customers file on the page, and what it refuses. */
@Component
class PageMetrics implements PageMeasures {

  private final MeterRegistry meters;

  PageMetrics(MeterRegistry meters) {
    this.meters = meters;
    // From the start, so that a zero is a zero and not a gap.
    meters.counter("kehu.complaint.page.filed");
  }

  @Override
  public void filed() {
    meters.counter("kehu.complaint.page.filed").increment();
  }

  @Override
  public void refused(String kind) {
    meters.counter("kehu.complaint.page.refused", "kind", kind).increment();
  }
}

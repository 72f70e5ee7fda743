package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.complaint.page.PageMeasures;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/** Counts for operators what customers file on the page, and what it refuses. */
@Component
class PageMetrics implements PageMeasures {

  private final Counts filed;
  private final Counts refused;

  PageMetrics(MeterRegistry meters) {
    this.filed = Counts.named("kehu.complaint.page.filed").in(meters);
    this.refused =
        Counts.named("kehu.complaint.page.refused").by("kind", PageMeasures.REFUSALS).in(meters);
  }

  @Override
  public void filed() {
    filed.add();
  }

  @Override
  public void refused(String kind) {
    refused.add(kind);
  }
}

package org.kehu.customer.analysisreport;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What ops see of reports: how many are not submitted in time. */
@Component
class AnalysisReportMetrics {

  AnalysisReportMetrics(MeterRegistry meters, AnalysisReports reports, Clock clock) {
    Gauge.builder(
            "kehu.customer.analysisreports.overdue", reports, all -> all.overdue(clock.instant()))
        .description("Reports of customer analysis that are not submitted in time")
        .register(meters);
  }
}

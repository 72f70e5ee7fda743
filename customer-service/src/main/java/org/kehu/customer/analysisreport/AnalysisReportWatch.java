package org.kehu.customer.analysisreport;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Drafts a report each time the months of the policy are over. */
@Component
class AnalysisReportWatch implements DueWork {

  private final AnalysisReportDesk desk;

  AnalysisReportWatch(AnalysisReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "analysis-reports";
  }

  @Override
  public int run(Instant now) {
    return desk.draftWhatIsDue(now);
  }
}

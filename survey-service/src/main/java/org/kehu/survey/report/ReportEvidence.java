package org.kehu.survey.report;

import org.kehu.kit.access.Level;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.kehu.survey.SecurityRules;
import org.springframework.stereotype.Component;

/**
 * What a report rests on (分析依据; S-08): read by those who read the report, attached and removed by
 * those who write it, until it is with the general manager.
 */
@Component
class ReportEvidence implements FileOwner {

  private static final String REPORTS = "/api/v1/satisfaction-reports/";

  private final SatisfactionReports reports;
  private final OperationRights rights;

  ReportEvidence(SatisfactionReports reports, OperationRights rights) {
    this.reports = reports;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return "report";
  }

  @Override
  public Level requireSeen(String id) {
    return seen(id, "GET").level();
  }

  @Override
  public Level requireChangeable(String id) {
    SatisfactionReport report = seen(id, "PATCH");
    if (report.status().after(ReportMove.REVISE).isEmpty()) {
      throw ReportProblem.moveNotAllowed(ReportMove.REVISE, report.status());
    }
    return report.level();
  }

  private SatisfactionReport seen(String id, String method) {
    SatisfactionReport report = reports.get(id, SecurityRules.answers());
    rights.require(method, REPORTS + id, Call.current().caller());
    return report;
  }

  @Override
  public String subject(String id) {
    return "satisfaction_reports/" + id;
  }

  @Override
  public FileRules rules() {
    return FileRules.PAPERS;
  }
}

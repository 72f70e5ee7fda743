package org.kehu.visit.workreport;

/** Somebody owes the report of a period. */
public record OwedReport(String authorId, String departmentId, ReportPeriod period) {

  /** One report a person and period. */
  String key() {
    return period.kind().name() + "/" + period.code() + "/" + authorId;
  }
}

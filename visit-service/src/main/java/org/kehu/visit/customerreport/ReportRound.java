package org.kehu.visit.customerreport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the round of a day through all customers has come, so that a stopped one goes on where it
 * was.
 *
 * @param id always {@link #ID}: there is one
 * @param version version of the rules that is applied
 * @param after the last customer looked after; null when all are
 */
@Document("report_rounds")
record ReportRound(@Id String id, LocalDate day, int version, @Nullable String after) {

  static final String ID = "customer-reports";

  static ReportRound begin(LocalDate day, int version) {
    return new ReportRound(ID, day, version, "");
  }

  boolean isOf(LocalDate today, int presentVersion) {
    return day.equals(today) && version == presentVersion;
  }

  ReportRound upTo(@Nullable String customerId) {
    return new ReportRound(id, day, version, customerId);
  }
}

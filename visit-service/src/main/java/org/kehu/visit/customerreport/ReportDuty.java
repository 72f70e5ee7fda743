package org.kehu.visit.customerreport;

import java.time.LocalDate;
import java.util.Set;

/**
 * A report that is owed to a customer.
 *
 * @param sections what it must tell
 * @param coversFrom the day after which it tells
 * @param dueOn until when the customer shall have it
 * @param policyVersion version of the rules that ask for it
 */
record ReportDuty(
    CustomerReportKind kind,
    Set<ReportSection> sections,
    LocalDate coversFrom,
    LocalDate dueOn,
    int policyVersion) {

  ReportDuty {
    sections = Set.copyOf(sections);
  }
}

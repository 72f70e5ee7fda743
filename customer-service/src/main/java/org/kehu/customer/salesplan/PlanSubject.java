package org.kehu.customer.salesplan;

import java.time.Year;

/**
 * Whose sales a plan is about.
 *
 * @param value id of the customer, person or department, code of the tier, name of the region
 */
public record PlanSubject(SubjectKind kind, String value) {

  /** There is one open plan of each subject and year. */
  String key(Year year) {
    return year + " " + kind + " " + value;
  }
}

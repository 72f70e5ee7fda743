package org.kehu.customer.analysisreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a department is to do because of a report.
 *
 * @param outcome null while it is not carried out
 */
public record Measure(
    MeasureUse use, String what, String departmentId, LocalDate dueOn, @Nullable Outcome outcome) {

  /** What came of it. */
  public record Outcome(String result, Instant at, String by) {}

  /** The same, carried out. */
  Measure with(Outcome done) {
    return new Measure(use, what, departmentId, dueOn, done);
  }
}

package org.kehu.customer.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * A customer's performance and finances of a year (年度业绩和财务状况报告, C-17).
 *
 * @param by who wrote it down
 */
public record AnnualReport(Figures figures, Instant at, String by) {

  /** What it says; what is not known is absent. */
  public record Figures(
      int year,
      @Nullable Money revenue,
      @Nullable Money cost,
      @Nullable Money assets,
      @Nullable Money liabilities,
      @Nullable Integer headcount,
      @Nullable String summary,
      String source) {}
}

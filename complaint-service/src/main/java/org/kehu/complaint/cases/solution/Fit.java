package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * How an alternative or a result was weighed against what the customer wants most (首先解决客户最想解决的问题,
 * P-34).
 *
 * @param expectation whether it exceeds, meets or falls short of it
 * @param shortfall why it falls short, at most 1000 characters; null unless it does
 */
public record Fit(Expectation expectation, @Nullable String shortfall) {

  /** Nothing falls short without saying why. */
  public Fit {
    Bounds.text("/fit/shortfall", shortfall, 1000);
    if (expectation == Expectation.BELOW) {
      Bounds.required("/fit/shortfall", shortfall, 1000);
    }
  }

  boolean fallsShort() {
    return expectation == Expectation.BELOW;
  }
}

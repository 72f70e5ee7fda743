package org.kehu.complaint.cases.solution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;

/**
 * How it was solved, and when the customer was told (解决与答复, P-35, P-37).
 *
 * @param solution what was done
 * @param fit how it stands to what the customer wants most; null when that is not known (P-34)
 * @param toldAt when the decision was told to the customer; null until then
 * @param toldVia on which channel
 * @param stamp who solved it and when
 */
public record Resolution(
    String solution,
    @Nullable Fit fit,
    @Nullable Instant toldAt,
    @Nullable Channel toldVia,
    Stamp stamp) {

  public Resolution toldAt(Instant at, @Nullable Channel via) {
    return toldAt == null ? new Resolution(solution, fit, at, via, stamp) : this;
  }
}

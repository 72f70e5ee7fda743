package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * An alternative put before the customer (解决方案, P-31).
 *
 * @param number 1, 2, 3 … within the case
 * @param title at most 200 characters
 * @param description at most 2000 characters
 * @param fit how it stands to what the customer wants most; null when that was not known
 * @param best whether we judge it the best
 * @param answer what the customer said; open until then
 * @param note what the customer added
 * @param answered who took the answer
 */
public record Proposal(
    int number,
    String title,
    String description,
    @Nullable Fit fit,
    boolean best,
    Answer answer,
    @Nullable String note,
    @Nullable Stamp answered) {

  /** What the customer says to it. */
  public enum Answer {
    OPEN,
    ACCEPTED,
    REFUSED,
    /** Accepted by the customer, sent back by the approver. */
    REJECTED
  }

  /** One that waits for the customer's answer. */
  static Proposal open(int number, Alternative alternative, boolean best) {
    return new Proposal(
        number,
        alternative.title(),
        alternative.description(),
        alternative.fit(),
        best,
        Answer.OPEN,
        null,
        null);
  }

  Proposal notBest() {
    return new Proposal(number, title, description, fit, false, answer, note, answered);
  }

  Proposal answered(Answer given, @Nullable String said, Stamp stamp) {
    return new Proposal(number, title, description, fit, best, given, said, stamp);
  }
}

package org.kehu.complaint.cases.command;

import java.time.Instant;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * What an earlier register knew of a case that is settled (旧档案件), with its own times.
 *
 * @param number there, at most 60 characters
 * @param receivedAt when it came in
 * @param solvedAt when it was solved, not before that
 * @param solution what was done, at most 4000 characters
 */
public record FormerCase(String number, Instant receivedAt, Instant solvedAt, String solution) {

  /** In the order of time. */
  public FormerCase {
    Bounds.required("/formerNumber", number, 60);
    Bounds.required("/solution", solution, 4000);
    if (solvedAt.isBefore(receivedAt)) {
      throw CaseProblem.FORMER_TIMES_REVERSED.problem();
    }
  }

  /** The same, settled by then. */
  public FormerCase settledBy(Instant now) {
    Bounds.notAfter("/solvedAt", solvedAt, now);
    return this;
  }
}

package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * A piece of work with who answers for it and its day (X-36, C-137).
 *
 * @param settlement null while it is open
 */
public record WorkItem(
    String id,
    WorkKind kind,
    String what,
    String responsibleId,
    LocalDate dueOn,
    @Nullable Settlement settlement) {

  /**
   * What became of it.
   *
   * @param collected money that came in; null for what collects none
   */
  public record Settlement(
      WorkOutcome outcome, String note, @Nullable Money collected, Instant at, String by) {}

  public boolean isOpen() {
    return settlement == null;
  }

  /** Open past its day. */
  public boolean isOverdueOn(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }

  /** Says once what became of it: who answers for it, or who leads. */
  WorkItem settled(Settlement how, boolean leads) {
    if (!leads && !responsibleId.equals(how.by())) {
      throw ProjectProblem.PROJECT_WORK_OF_ANOTHER.problem();
    }
    if (!isOpen()) {
      throw ProjectProblem.PROJECT_WORK_SETTLED.problem().with("work", what);
    }
    boolean collects = kind == WorkKind.COLLECTION && how.outcome() == WorkOutcome.DONE;
    if (collects != (how.collected() != null)) {
      throw ProjectProblem.PROJECT_COLLECTED_INVALID.problem().with("work", what);
    }
    return closed(how);
  }

  boolean isNode() {
    return kind == WorkKind.MILESTONE;
  }

  /** Open or done; what was dropped or replaced is no progress and no lack of it. */
  boolean counts() {
    return settlement == null || settlement.outcome() == WorkOutcome.DONE;
  }

  Optional<Money> collected() {
    return Optional.ofNullable(settlement).map(Settlement::collected);
  }

  WorkItem closed(Settlement how) {
    return new WorkItem(id, kind, what, responsibleId, dueOn, how);
  }
}

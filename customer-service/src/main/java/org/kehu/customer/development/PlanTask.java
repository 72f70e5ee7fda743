package org.kehu.customer.development;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan with who answers for it (任务与责任人, C-108).
 *
 * @param meetingId the meeting that arranged it; null when it was not a meeting
 * @param settlement null while it is open
 */
public record PlanTask(
    String id,
    String what,
    String responsibleId,
    LocalDate dueOn,
    @Nullable String meetingId,
    @Nullable Settlement settlement) {

  /** What became of it. */
  public record Settlement(TaskOutcome outcome, String note, Instant at, String by) {}

  public boolean isOpen() {
    return settlement == null;
  }

  /** Open past its day. */
  public boolean isOverdueOn(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }

  /** Says once what became of it: who answers for it, or who leads. */
  PlanTask settled(Settlement how, boolean leads) {
    if (!leads && !responsibleId.equals(how.by())) {
      throw PlanProblem.DEVELOPMENT_TASK_OF_ANOTHER.problem().with("task", what);
    }
    if (!isOpen()) {
      throw PlanProblem.DEVELOPMENT_TASK_SETTLED.problem().with("task", what);
    }
    return new PlanTask(id, what, responsibleId, dueOn, meetingId, how);
  }
}

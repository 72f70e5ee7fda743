package org.kehu.visit.revisit;

import java.time.LocalDate;

/** What happens to a revisit. */
public sealed interface RevisitEvent {

  /** It was planned. */
  record RevisitPlanned() implements RevisitEvent {}

  /** Its date, grade or owner changed. */
  record RevisitReplanned(LocalDate previousDueOn, ReplanReason reason) implements RevisitEvent {}

  /** It was made. */
  record RevisitCompleted() implements RevisitEvent {}

  /** It brought something to light that needs an answer. */
  record RevisitProblemFound(ProblemArea area) implements RevisitEvent {}

  /** It is no longer owed. */
  record RevisitWithdrawn(ReplanReason reason) implements RevisitEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record RevisitAccessChanged() implements RevisitEvent {}
}

package org.kehu.complaint.crisis;

/** What happens to a crisis; past tense, without anybody's words. */
public sealed interface CrisisEvent {

  /** The line was alerted. */
  record CrisisAlerted() implements CrisisEvent {}

  /** Somebody of the line is to be told by a notice. */
  record LeaderInformed(String staffId) implements CrisisEvent {}

  /** Its case lies elsewhere now, or with somebody else. */
  record CrisisMoved() implements CrisisEvent {}

  /** A department took note. */
  record CrisisNoted(String departmentId) implements CrisisEvent {}

  /** Something of the checklist was done. */
  record CrisisItemDone(String code, int open) implements CrisisEvent {}

  /** Somebody did not take note in time. */
  record CrisisUnnoted() implements CrisisEvent {}

  /** It is over. */
  record CrisisEnded(CrisisEnd.Reason reason) implements CrisisEvent {}
}

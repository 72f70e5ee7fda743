package org.kehu.survey.goal;

/** What may be done to a goal. */
public enum GoalMove {
  /** Split the target anew. */
  SPLIT,
  ADOPT,
  /** Note what was reached in a month. */
  NOTE_RESULT;

  /** The status in which it is allowed. */
  GoalStatus allowedIn() {
    return this == NOTE_RESULT ? GoalStatus.ADOPTED : GoalStatus.DRAFT;
  }
}

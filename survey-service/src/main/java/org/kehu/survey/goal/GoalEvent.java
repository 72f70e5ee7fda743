package org.kehu.survey.goal;

/** What happens to a goal. */
public sealed interface GoalEvent {

  /** A goal of the year was set. */
  record GoalSet() implements GoalEvent {}

  /** It is split otherwise over the months. */
  record GoalSplit() implements GoalEvent {}

  /** It holds from now on. */
  record GoalAdopted(String by) implements GoalEvent {}

  /** What was reached in a month. */
  record GoalResultNoted(int month, long reached) implements GoalEvent {}
}

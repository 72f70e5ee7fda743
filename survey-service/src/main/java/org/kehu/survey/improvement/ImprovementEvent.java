package org.kehu.survey.improvement;

/** What happens to an improvement. */
public sealed interface ImprovementEvent {

  /** It was opened with what gave the reason and the measure before. */
  record ImprovementOpened() implements ImprovementEvent {}

  /** More feedback points the same way. */
  record FeedbackAdded(Feedback feedback) implements ImprovementEvent {}

  /** A rule was changed for it. */
  record RuleChanged(RuleChange change) implements ImprovementEvent {}

  /** The indicator was measured afterwards. */
  record ImprovementMeasured(Measure after) implements ImprovementEvent {}

  /** It is closed. */
  record ImprovementClosed(boolean better) implements ImprovementEvent {}
}

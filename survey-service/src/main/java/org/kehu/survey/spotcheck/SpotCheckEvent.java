package org.kehu.survey.spotcheck;

/** What happens to a spot check. */
public sealed interface SpotCheckEvent {

  /** The sample was drawn. */
  record SpotCheckDrawn() implements SpotCheckEvent {}

  /** One case was checked. */
  record CaseChecked(String caseId, int percent) implements SpotCheckEvent {}

  /** Every case of the sample is checked. */
  record SpotCheckCompleted(int percent) implements SpotCheckEvent {}
}

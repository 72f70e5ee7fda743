package org.kehu.survey.supervision;

/** What happens to a supervision report. */
public sealed interface SupervisionEvent {

  /** It is laid before the supervising department. */
  record SupervisionDrafted() implements SupervisionEvent {}

  /** The month was assessed. */
  record SupervisionAssessed() implements SupervisionEvent {}

  /** It went to the general manager. */
  record SupervisionSubmitted(boolean late) implements SupervisionEvent {}

  /** The general manager has read it. */
  record SupervisionNoted(String by) implements SupervisionEvent {}
}

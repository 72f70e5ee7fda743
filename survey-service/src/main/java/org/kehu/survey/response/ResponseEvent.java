package org.kehu.survey.response;

/** What happens to a response. */
public sealed interface ResponseEvent {

  /** It came in. */
  record ResponseSubmitted() implements ResponseEvent {}

  /** It is low: somebody should act. */
  record LowScoreFound(LowScore low) implements ResponseEvent {}
}

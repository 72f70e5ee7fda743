package org.kehu.survey.training;

/** What happens to a training. */
public sealed interface TrainingEvent {

  /** It was planned. */
  record TrainingPlanned() implements TrainingEvent {}

  /** It was moved to another day. */
  record TrainingMoved() implements TrainingEvent {}

  /** It was held. */
  record TrainingHeld() implements TrainingEvent {}

  /** It was called off. */
  record TrainingCancelled() implements TrainingEvent {}
}

package org.kehu.survey.wave;

/** What happens to a wave. */
public sealed interface WaveEvent {

  /** It was started. */
  record WaveStarted() implements WaveEvent {}

  /** It is known who is asked; they are invited from now on. */
  record WaveDrawn() implements WaveEvent {}

  /** Everybody whom it asks is invited. */
  record WaveSent() implements WaveEvent {}

  /** It was stopped before that. */
  record WaveCancelled() implements WaveEvent {}
}

package org.kehu.complaint.suspicion;

/** What happens to a suspicion; past tense, nobody is named. */
public sealed interface SuspicionEvent {

  /** The rules found it. */
  record SuspicionFound() implements SuspicionEvent {}

  /** A person confirmed it. */
  record SuspicionConfirmed() implements SuspicionEvent {}

  /** A person dismissed it. */
  record SuspicionDismissed() implements SuspicionEvent {}
}

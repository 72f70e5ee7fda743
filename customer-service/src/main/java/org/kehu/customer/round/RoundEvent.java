package org.kehu.customer.round;

/** What happens to a round of archive work. */
public sealed interface RoundEvent {

  /** Its month has come. */
  record RoundOpened() implements RoundEvent {}

  /** A department handed in what it has. */
  record OriginalsCollected(String departmentId) implements RoundEvent {}

  /** It is done. */
  record RoundClosed(Report report) implements RoundEvent {}
}

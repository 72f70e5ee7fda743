package org.kehu.visit.rota;

import org.kehu.visit.rota.turn.Hindrance;

/** What happens to a rota. */
public sealed interface RotaEvent {

  /** The order of a week was set. */
  record RotaSet() implements RotaEvent {}

  /** Others take part from now on. */
  record RotaPeopleChanged() implements RotaEvent {}

  /** Somebody is away. */
  record RotaMemberAway(String staffId, Hindrance why) implements RotaEvent {}

  /** Somebody is back. */
  record RotaMemberBack(String staffId) implements RotaEvent {}

  /** A customer was given to somebody. */
  record RotaTurnTaken(Serving serving) implements RotaEvent {}

  /** A customer has gone. */
  record RotaReceiverFreed(String receptionId, String staffId) implements RotaEvent {}
}

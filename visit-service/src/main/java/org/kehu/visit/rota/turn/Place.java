package org.kehu.visit.rota.turn;

/**
 * Somebody's place in the order of a week. Who used up fewer turns comes first; among equals the
 * order of the week decides.
 *
 * @param turns chances used up: received in turn, or skipped
 * @param owed skipped turns that are to be made up
 * @param free receptions in turn to come that will not count
 * @param received customers that counted, those that count as received among them
 */
public record Place(String staffId, int turns, int owed, int free, int received) {

  /** At the beginning of a week. */
  public static Place of(String staffId) {
    return new Place(staffId, 0, 0, 0, 0);
  }

  /** The same at the beginning of the next week: debts stay, the count begins anew. */
  Place carriedOver() {
    return new Place(staffId, 0, owed, free, 0);
  }

  /** Somebody who joins during the week takes part from the present round on. */
  Place joining(int round) {
    return new Place(staffId, round, owed, free, received);
  }

  /** Whether the next reception in turn does not count. */
  boolean isFree() {
    return free > 0;
  }

  Place receivedInTurn() {
    return isFree()
        ? new Place(staffId, turns, owed, free - 1, received)
        : new Place(staffId, turns + 1, owed, free, received + 1);
  }

  /** The round had gone over the person before. */
  Place madeUp() {
    return new Place(staffId, turns, owed - 1, free, received + 1);
  }

  Place skipped(SkipEffect effect) {
    return switch (effect) {
      case MADE_UP -> new Place(staffId, turns + 1, owed + 1, free, received);
      case COUNTED -> new Place(staffId, turns + 1, owed, free, received + 1);
      case WAIVED -> new Place(staffId, turns + 1, owed, free, received);
      case NEXT_FREE -> new Place(staffId, turns + 1, owed, free + 1, received);
    };
  }
}

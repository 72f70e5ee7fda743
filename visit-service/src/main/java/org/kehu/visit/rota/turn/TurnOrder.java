package org.kehu.visit.rota.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order in which customers are received, with what everybody has had of it: immutable, and
 * without any knowledge of time or store. Nobody gets more than one turn ahead of anybody else,
 * whatever happens (catalogue V-45 … V-51).
 *
 * @param places in the order of the week
 */
public record TurnOrder(List<Place> places) {

  public TurnOrder {
    places = List.copyOf(places);
  }

  /** At the beginning, with nobody ahead. */
  public static TurnOrder of(List<String> staffIds) {
    return new TurnOrder(staffIds.stream().map(Place::of).toList());
  }

  /** The first of those who are owed a turn, else whose turn it is; nobody when all are away. */
  public Optional<Turn> next(Hindrances hindered, Map<Hindrance, SkipEffect> effects) {
    if (places.stream().noneMatch(place -> hindered.areNone(place.staffId()))) {
      return beside(hindered, effects);
    }
    Optional<Place> owed =
        free(hindered)
            .filter(place -> place.owed() > 0)
            .max(Comparator.comparingInt(Place::owed).thenComparing(this::fromTheEnd));
    return owed.map(this::makingUp).or(() -> Optional.of(inTurn(hindered, effects)));
  }

  /** For the customer of a colleague who is not free: the last of those who are (V-49). */
  public Optional<Turn> last(Hindrances hindered) {
    return free(hindered)
        .max(byTurn())
        .map(place -> new Turn(place.staffId(), TurnKind.LAST, List.of(), this));
  }

  /** Whether somebody takes part. */
  public boolean has(String staffId) {
    return places.stream().anyMatch(place -> place.staffId().equals(staffId));
  }

  /** The same for these people: who stays keeps place and count, who is new comes last. */
  public TurnOrder withPeople(List<String> staffIds) {
    int round = places.stream().mapToInt(Place::turns).max().orElse(0);
    Stream<Place> staying = places.stream().filter(place -> staffIds.contains(place.staffId()));
    Stream<Place> joining =
        staffIds.stream().filter(id -> !has(id)).map(id -> Place.of(id).joining(round));
    return new TurnOrder(Stream.concat(staying, joining).toList());
  }

  /**
   * The next week's order by equal chance: everybody moves up by one and the first comes last, so
   * that in as many weeks as there are people each has each place once. Debts stay (V-45, V-46).
   */
  public TurnOrder nextWeek(List<String> staffIds) {
    List<Place> moved = new ArrayList<>(places);
    if (!moved.isEmpty()) {
      moved.add(moved.removeFirst());
    }
    TurnOrder anew = new TurnOrder(moved.stream().map(Place::carriedOver).toList());
    return anew.withPeople(staffIds);
  }

  private Turn makingUp(Place place) {
    return new Turn(
        place.staffId(), TurnKind.MADE_UP, List.of(), with(place.staffId(), place.madeUp()));
  }

  private Turn inTurn(Hindrances hindered, Map<Hindrance, SkipEffect> effects) {
    TurnOrder order = this;
    List<Skip> skips = new ArrayList<>();
    Place first = order.first();
    while (!hindered.areNone(first.staffId())) {
      Hindrance why = hindered.of(first.staffId()).orElseThrow();
      SkipEffect effect = effects.getOrDefault(why, SkipEffect.WAIVED);
      skips.add(new Skip(first.staffId(), why, effect));
      order = order.with(first.staffId(), first.skipped(effect));
      first = order.first();
    }
    TurnKind kind = first.isFree() ? TurnKind.FREE : TurnKind.IN_TURN;
    return new Turn(
        first.staffId(), kind, skips, order.with(first.staffId(), first.receivedInTurn()));
  }

  /** All are busy: whose turn it would be looks after one customer more; nobody breaks off. */
  private Optional<Turn> beside(Hindrances hindered, Map<Hindrance, SkipEffect> effects) {
    Hindrances crowd = hindered.withoutReceptions();
    if (places.stream().noneMatch(place -> crowd.areNone(place.staffId()))) {
      return Optional.empty();
    }
    Turn turn = inTurn(crowd, effects);
    return Optional.of(new Turn(turn.staffId(), TurnKind.BESIDE, turn.skips(), turn.after()));
  }

  private Stream<Place> free(Hindrances hindered) {
    return places.stream().filter(place -> hindered.areNone(place.staffId()));
  }

  private Place first() {
    return places.stream().min(byTurn()).orElseThrow();
  }

  private Comparator<Place> byTurn() {
    return Comparator.comparingInt(Place::turns).thenComparingInt(places::indexOf);
  }

  private int fromTheEnd(Place one, Place other) {
    return Integer.compare(places.indexOf(other), places.indexOf(one));
  }

  private TurnOrder with(String staffId, Place changed) {
    return new TurnOrder(
        places.stream().map(place -> place.staffId().equals(staffId) ? changed : place).toList());
  }
}

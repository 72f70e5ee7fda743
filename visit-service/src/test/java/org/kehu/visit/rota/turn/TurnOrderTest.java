package org.kehu.visit.rota.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.rota.turn.Hindrance.CLOSED_CUSTOMER;
import static org.kehu.visit.rota.turn.Hindrance.COMPANY_BUSINESS;
import static org.kehu.visit.rota.turn.Hindrance.LEAVE;
import static org.kehu.visit.rota.turn.Hindrance.OPEN_CUSTOMER;
import static org.kehu.visit.rota.turn.Hindrance.OTHER_CUSTOMER;
import static org.kehu.visit.rota.turn.Hindrance.PHONE_CALL;
import static org.kehu.visit.rota.turn.Hindrance.PRIVATE;
import static org.kehu.visit.rota.turn.Hindrance.SUSPENDED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.testkit.Proves;

/** Every rule of the rota, each with what everybody has had of it afterwards. */
class TurnOrderTest {

  private static final List<String> ABC = List.of("a", "b", "c");
  private static final Map<Hindrance, SkipEffect> RULES =
      Map.of(
          OTHER_CUSTOMER, SkipEffect.MADE_UP,
          PHONE_CALL, SkipEffect.MADE_UP,
          COMPANY_BUSINESS, SkipEffect.MADE_UP,
          PRIVATE, SkipEffect.COUNTED,
          LEAVE, SkipEffect.WAIVED,
          SUSPENDED, SkipEffect.WAIVED,
          CLOSED_CUSTOMER, SkipEffect.NEXT_FREE,
          OPEN_CUSTOMER, SkipEffect.COUNTED);

  private static Hindrances nobody() {
    return new Hindrances(Map.of());
  }

  private static Hindrances away(String staffId, Hindrance why) {
    return new Hindrances(Map.of(staffId, why));
  }

  /** A floor on which customers come, one after the other. */
  private static final class Floor {

    private TurnOrder order;
    private final List<String> received = new ArrayList<>();

    Floor(TurnOrder order) {
      this.order = order;
    }

    Floor(String... people) {
      this(TurnOrder.of(Arrays.asList(people)));
    }

    Floor customers(int count, Hindrances hindered) {
      for (int i = 0; i < count; i++) {
        Turn turn = order.next(hindered, RULES).orElseThrow();
        received.add(turn.staffId());
        order = turn.after();
      }
      return this;
    }

    Place place(String staffId) {
      return order.places().stream()
          .filter(place -> place.staffId().equals(staffId))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  @Proves("V-45")
  void customersAreReceivedInTheOrderOfTheWeekAndThenAnew() {
    Floor floor = new Floor("a", "b", "c").customers(7, nobody());

    assertThat(floor.received).containsExactly("a", "b", "c", "a", "b", "c", "a");
    assertThat(floor.place("a").received()).isEqualTo(3);
  }

  /**
   * What a skip comes to: B is kept from the first round by a reason, free from the second on.
   * Expected: who receives the six customers after it, and how many count for B.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // reason, the next six, counted for B, why
    "OTHER_CUSTOMER,   b a b c a b, 3", // V-46: made up at once
    "PHONE_CALL,       b a b c a b, 3",
    "COMPANY_BUSINESS, b a b c a b, 3",
    "PRIVATE,          a b c a b c, 3", // V-47: counted as one, not made up
    "LEAVE,            a b c a b c, 2", // V-47: waived
    "SUSPENDED,        a b c a b c, 2", // C-121
    "CLOSED_CUSTOMER,  a b b c a b, 2", // V-48: the next in turn does not count
    "OPEN_CUSTOMER,    a b c a b c, 3" // V-48: counts as one reception
  })
  @Proves({"V-46", "V-47", "V-48", "C-121"})
  void aSkipHasTheEffectOfItsReason(Hindrance why, String next, int counted) {
    Floor floor = new Floor("a", "b", "c").customers(2, away("b", why));
    assertThat(floor.received).containsExactly("a", "c");

    floor.received.clear();
    floor.customers(6, nobody());

    assertThat(String.join(" ", floor.received)).isEqualTo(next);
    assertThat(floor.place("b").received()).isEqualTo(counted);
  }

  @Test
  @Proves("V-46")
  void asManyTurnsAreMadeUpAsWereMissed() {
    Floor floor = new Floor("a", "b", "c").customers(6, away("b", COMPANY_BUSINESS));
    assertThat(floor.received).doesNotContain("b");

    floor.received.clear();
    floor.customers(6, nobody());

    assertThat(floor.received)
        .as("three rounds were missed")
        .containsExactly("b", "b", "b", "a", "b", "c");
  }

  @Test
  @Proves("V-48")
  void theFreeReceptionIsToldAndDoesNotCount() {
    Floor floor = new Floor("a", "b").customers(1, away("a", CLOSED_CUSTOMER));
    assertThat(floor.place("a").free()).isEqualTo(1);

    Turn free = floor.order.next(nobody(), RULES).orElseThrow();

    assertThat(free.staffId()).isEqualTo("a");
    assertThat(free.kind()).isEqualTo(TurnKind.FREE);
    assertThat(free.kind().isCounted()).isFalse();
    assertThat(free.after().places().getFirst()).isEqualTo(new Place("a", 1, 0, 0, 0));
  }

  @Test
  void theSkipsAreTold() {
    Turn turn =
        TurnOrder.of(ABC)
            .next(new Hindrances(Map.of("a", PRIVATE, "b", PHONE_CALL)), RULES)
            .orElseThrow();

    assertThat(turn.staffId()).isEqualTo("c");
    assertThat(turn.kind()).isEqualTo(TurnKind.IN_TURN);
    assertThat(turn.skips())
        .containsExactly(
            new Skip("a", PRIVATE, SkipEffect.COUNTED),
            new Skip("b", PHONE_CALL, SkipEffect.MADE_UP));
  }

  @Test
  @Proves("V-49")
  void theLastOfThoseWhoAreFreeReceivesForAColleagueAndItIsNotCounted() {
    TurnOrder order = new Floor("a", "b", "c").customers(1, nobody()).order;

    Turn last = order.last(away("a", OTHER_CUSTOMER)).orElseThrow();
    assertThat(last.staffId()).isEqualTo("c");
    assertThat(last.kind().isCounted()).isFalse();
    assertThat(last.after()).isEqualTo(order);

    assertThat(order.last(nobody()).orElseThrow().staffId())
        .as("who has just received is behind all")
        .isEqualTo("a");
  }

  @Test
  @Proves("V-51")
  void whenAllAreWithCustomersWhoseTurnItIsLooksAfterSeveral() {
    Hindrances crowd =
        new Hindrances(Map.of("a", OTHER_CUSTOMER, "b", PRIVATE, "c", OTHER_CUSTOMER));
    Floor floor = new Floor("a", "b", "c").customers(1, nobody());

    Turn beside = floor.order.next(crowd, RULES).orElseThrow();

    assertThat(beside.staffId()).isEqualTo("c");
    assertThat(beside.kind()).isEqualTo(TurnKind.BESIDE);
    assertThat(beside.skips()).containsExactly(new Skip("b", PRIVATE, SkipEffect.COUNTED));
  }

  @Test
  void whenAllAreAwayNobodyReceivesAndNothingIsLost() {
    assertThat(TurnOrder.of(List.of("a")).next(away("a", PRIVATE), RULES)).isEmpty();
    assertThat(TurnOrder.of(List.of()).next(nobody(), RULES)).isEmpty();
    assertThat(TurnOrder.of(List.of("a")).last(away("a", PRIVATE))).isEmpty();
  }

  static Stream<Integer> sizes() {
    return Stream.of(1, 2, 3, 5, 8);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  @Proves("V-45")
  void inAsManyWeeksAsThereArePeopleEachHasEachPlaceOnce(int size) {
    List<String> people = IntStream.range(0, size).mapToObj(i -> "p" + i).toList();
    Map<String, List<Integer>> had = new HashMap<>();
    TurnOrder order = TurnOrder.of(people);
    for (int week = 0; week < size; week++) {
      for (int i = 0; i < size; i++) {
        String who = order.places().get(i).staffId();
        had.computeIfAbsent(who, any -> new ArrayList<>()).add(i);
      }
      order = order.nextWeek(people);
    }

    assertThat(had.values())
        .allSatisfy(places -> assertThat(places).doesNotHaveDuplicates().hasSize(size));
  }

  @Test
  @Proves({"V-45", "V-46"})
  void theNextWeekBeginsAnewButDebtsStay() {
    Floor floor = new Floor("a", "b", "c").customers(2, away("a", COMPANY_BUSINESS));

    TurnOrder next = floor.order.nextWeek(List.of("b", "a", "d"));

    assertThat(next.places())
        .containsExactly(new Place("b", 0, 0, 0, 0), new Place("a", 0, 1, 0, 0), Place.of("d"));
    assertThat(next.next(nobody(), RULES).orElseThrow().staffId()).isEqualTo("a");
  }

  @Test
  void whoJoinsDuringTheWeekComesLastAndCatchesNothingUp() {
    TurnOrder order = new Floor("a", "b").customers(5, nobody()).order;

    Floor floor = new Floor(order.withPeople(List.of("a", "b", "new"))).customers(3, nobody());

    assertThat(floor.received).containsExactly("b", "a", "b");
    assertThat(order.withPeople(List.of("b")).places())
        .extracting(Place::staffId)
        .containsExactly("b");
  }

  /** The point of the whole: chance alone decides, and it is equal. */
  @Test
  @Proves("V-45")
  void nobodyGetsMoreThanOneTurnAheadWhateverHappens() {
    SplittableRandom random = new SplittableRandom(20_261_128);
    for (int run = 0; run < 200; run++) {
      List<String> people =
          IntStream.range(0, 2 + random.nextInt(6)).mapToObj(i -> "p" + i).toList();
      TurnOrder order = TurnOrder.of(people);
      for (int customer = 0; customer < 100; customer++) {
        order = order.next(chance(people, random), RULES).map(Turn::after).orElse(order);
        int[] turns = order.places().stream().mapToInt(Place::turns).toArray();
        assertThat(
                Arrays.stream(turns).max().orElseThrow() - Arrays.stream(turns).min().orElseThrow())
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  @Proves("V-46")
  void whoIsKeptByTheCompanyOrCustomersReceivesAsManyAsTheOthersInTheEnd() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> people = List.of("a", "b", "c", "d");
    Floor floor = new Floor(TurnOrder.of(people));
    for (int customer = 0; customer < 400; customer++) {
      String busy = people.get(random.nextInt(4));
      floor.customers(1, away(busy, random.nextBoolean() ? PHONE_CALL : OTHER_CUSTOMER));
    }
    while (floor.order.places().stream().anyMatch(place -> place.owed() > 0)) {
      floor.customers(1, nobody());
    }

    int[] received = floor.order.places().stream().mapToInt(Place::received).toArray();
    assertThat(Arrays.stream(received).max().orElseThrow())
        .isLessThanOrEqualTo(Arrays.stream(received).min().orElseThrow() + 1);
  }

  private static Hindrances chance(List<String> people, SplittableRandom random) {
    Map<String, Hindrance> away = new HashMap<>();
    for (String who : people) {
      if (random.nextInt(3) == 0) {
        Hindrance[] all = Hindrance.values();
        away.put(who, all[random.nextInt(all.length)]);
      }
    }
    return new Hindrances(away);
  }
}

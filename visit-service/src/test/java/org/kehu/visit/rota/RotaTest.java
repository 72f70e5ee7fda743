package org.kehu.visit.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.SkipEffect;
import org.kehu.visit.rota.turn.TurnKind;

class RotaTest {

  private static final Moment MONDAY =
      new Moment(Instant.parse("2026-11-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Week WEEK = new Week("2026-W49");
  private static final RotaPolicy RULES =
      new RotaPolicy(
          NamedReception.NAMED_PERSON,
          Map.of(
              Hindrance.OTHER_CUSTOMER, SkipEffect.MADE_UP,
              Hindrance.CLOSED_CUSTOMER, SkipEffect.NEXT_FREE,
              Hindrance.OPEN_CUSTOMER, SkipEffect.COUNTED,
              Hindrance.PRIVATE, SkipEffect.COUNTED),
          1);

  private final Rota rota =
      Rota.set(new SetRota("sales", WEEK, List.of("a", "b", "c"), List.of("clerk")), null);

  private Serving serve(String id, @Nullable String wanted, boolean office, Hindrance busyAs) {
    rota.serve(new Arrival(id, Lane.VISIT, wanted, office, busyAs), RULES, Set.of(), MONDAY);
    return rota.servingOf(id).orElseThrow();
  }

  private Serving newcomer(String id) {
    return serve(id, null, false, Hindrance.OTHER_CUSTOMER);
  }

  @Test
  @Proves("V-48")
  void whoIsWithAClosedCustomerReceivesTheNextOneWithoutItsCounting() {
    assertThat(serve("old", "a", false, Hindrance.CLOSED_CUSTOMER).kind()).isEqualTo(TurnKind.OWN);

    Serving other = newcomer("r1");
    assertThat(other.staffId()).isEqualTo("b");
    assertThat(other.skips()).singleElement().extracting("effect").isEqualTo(SkipEffect.NEXT_FREE);
    rota.free("old");
    newcomer("r2");
    rota.free("r1");
    rota.free("r2");

    assertThat(newcomer("r3").kind()).isEqualTo(TurnKind.FREE);
    rota.free("r3");
    assertThat(newcomer("r4").staffId()).as("still a's turn").isEqualTo("a");
  }

  @Test
  @Proves("V-48")
  void whoIsWithAnOpenOldCustomerHasHadATurn() {
    serve("old", "a", false, Hindrance.OPEN_CUSTOMER);

    assertThat(newcomer("r1").staffId()).isEqualTo("b");
    assertThat(rota.order(Lane.VISIT).places().getFirst().received()).isEqualTo(1);
  }

  @Test
  @Proves("K-13")
  void officeStaffReceiveWithoutATurn() {
    Serving office = serve("r1", "b", true, Hindrance.OTHER_CUSTOMER);

    assertThat(office.staffId()).isEqualTo("clerk");
    assertThat(office.kind().isCounted()).isFalse();
    assertThat(serve("r2", "b", true, Hindrance.OTHER_CUSTOMER).staffId())
        .as("the clerk is busy, so the named person receives")
        .isEqualTo("b");
  }

  @Test
  void aReceptionIsServedOnce() {
    Serving first = newcomer("r1");

    List<RotaEvent> again =
        rota.serve(
            new Arrival("r1", Lane.VISIT, null, false, Hindrance.OTHER_CUSTOMER),
            RULES,
            Set.of(),
            MONDAY);

    assertThat(again).isEmpty();
    assertThat(rota.servingOf("r1")).contains(first);
  }

  @Test
  @Proves("C-121")
  void whoIsSuspendedIsPassedOverAndReceivesNotEvenTheirOwn() {
    Arrival own = new Arrival("r1", Lane.VISIT, "a", false, Hindrance.OPEN_CUSTOMER);

    rota.serve(own, RULES, Set.of("a"), MONDAY);

    assertThat(rota.servingOf("r1").orElseThrow().staffId()).isEqualTo("c");
  }

  @Test
  void absencesEndWithTheirDayAndLeaveIsCarriedIntoItsWeek() {
    rota.away("a", Hindrance.PRIVATE, null, MONDAY);
    rota.away("b", Hindrance.LEAVE, LocalDate.parse("2026-12-08"), MONDAY);

    assertThat(rota.hindrances(Set.of(), LocalDate.parse("2026-11-30")).byStaffId())
        .containsOnlyKeys("a");
    assertThat(rota.hindrances(Set.of(), LocalDate.parse("2026-12-01")).byStaffId()).isEmpty();
    Rota next =
        Rota.set(new SetRota("sales", new Week("2026-W50"), List.of("a", "b"), List.of()), rota);
    assertThat(next.hindrances(Set.of(), LocalDate.parse("2026-12-08")).byStaffId())
        .containsExactly(Map.entry("b", Hindrance.LEAVE));
    assertThat(next.staffIds()).containsExactly("b", "a");
  }

  @Test
  void manyReceptionsLeaveTheDocumentBounded() {
    for (int i = 0; i < 1_000; i++) {
      newcomer("r" + i);
      rota.free("r" + i);
    }

    assertThat(rota.underWay()).isEmpty();
    assertThat(rota.servingOf("r999")).isPresent();
    assertThat(rota.servingOf("r1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-49", "2026-W00", "2026-W54", "2027-W53", "26-W01", "", "2026-W1"})
  void aWeekThatDoesNotExistIsRefused(String code) {
    assertThatThrownBy(() -> new Week(code)).isInstanceOf(Problem.class);
  }

  @Test
  void weeksKnowTheirMonday() {
    assertThat(WEEK.monday()).isEqualTo(LocalDate.parse("2026-11-30"));
    assertThat(Week.containing(LocalDate.parse("2027-01-01"))).isEqualTo(new Week("2026-W53"));
    assertThat(new Week("2026-W53").monday()).isEqualTo(LocalDate.parse("2026-12-28"));
  }
}

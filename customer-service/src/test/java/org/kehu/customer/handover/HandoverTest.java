package org.kehu.customer.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Placement;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** The life of a handover, and who takes over what. */
@Proves("C-116")
class HandoverTest {

  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

  private static Handover opened(@Nullable String rest) {
    return Handover.opened(
        "JJ-2026-0001",
        new Placement("st-leaver", "sales"),
        new OpenHandover("st-leaver", LAST_DAY, "辞职", null),
        Successors.all(rest),
        "information",
        by("st-head"));
  }

  private static Signature by(String who) {
    return new Signature(who, NOW);
  }

  private static void refused(Runnable move, HandoverProblem problem) {
    assertThatThrownBy(move::run)
        .isInstanceOfSatisfying(
            Problem.class, thrown -> assertThat(thrown.type()).isEqualTo(problem));
  }

  @Test
  void bothDepartmentsConfirmByTwoPeopleBeforeItBegins() {
    Handover handover = opened("st-heir");
    refused(handover::begin, HandoverProblem.HANDOVER_MOVE_NOT_ALLOWED);

    assertThat(handover.confirm(Side.BUSINESS, by("st-head")))
        .containsExactly(new HandoverEvent.HandoverConfirmed(Side.BUSINESS));
    assertThat(handover.confirm(Side.BUSINESS, by("st-other"))).as("once").isEmpty();
    refused(
        () -> handover.confirm(Side.INFORMATION, by("st-head")),
        HandoverProblem.HANDOVER_SAME_PERSON);
    handover.confirm(Side.INFORMATION, by("st-guan-li"));

    assertThat(handover.status()).isEqualTo(HandoverStatus.CONFIRMED);
    assertThat(handover.begin()).containsExactly(new HandoverEvent.HandoverBegun());
    refused(() -> handover.cancel("留任", "st-head", NOW), HandoverProblem.HANDOVER_MOVE_NOT_ALLOWED);
  }

  @Test
  void whatWasConfirmedIsConfirmedAnewWhenOthersTakeOver() {
    Handover handover = opened("st-heir");
    handover.confirm(Side.BUSINESS, by("st-head"));
    handover.confirm(Side.INFORMATION, by("st-guan-li"));

    assertThat(handover.choose(Successors.all("st-heir"))).as("the same").isEmpty();
    assertThat(handover.choose(Successors.all("st-other"))).hasSize(1);

    assertThat(handover.status()).isEqualTo(HandoverStatus.PREPARED);
    assertThat(handover.confirmed(Side.BUSINESS)).isEmpty();
  }

  @Test
  void nothingIsConfirmedWhileNobodyTakesTheRest() {
    refused(
        () -> opened(null).confirm(Side.BUSINESS, by("st-head")),
        HandoverProblem.HANDOVER_SUCCESSOR_MISSING);
  }

  @Test
  void itIsCompletedOnceAndOnlyAfterItBegan() {
    Handover handover = opened("st-heir");
    Outcome done = new Outcome(3, 1, 2);
    assertThat(handover.complete(done, "system", NOW)).isEmpty();
    handover.confirm(Side.BUSINESS, by("st-head"));
    handover.confirm(Side.INFORMATION, by("st-guan-li"));
    handover.begin();

    assertThat(handover.complete(done, "system", NOW))
        .containsExactly(new HandoverEvent.HandoverCompleted());
    assertThat(handover.complete(done, "system", NOW)).isEmpty();
    assertThat(handover.outcome()).isEqualTo(done);
  }

  @Test
  void nobodyIsNamedTwice() {
    var region = new Successors.ByRegion("广东", "st-a");
    refused(
        () -> new Successors("st-b", List.of(region, region), List.of()),
        HandoverProblem.HANDOVER_SUCCESSORS_AMBIGUOUS);
    var one = new Successors.ByCustomer("c1", "st-a");
    refused(
        () -> new Successors("st-b", List.of(), List.of(one, one)),
        HandoverProblem.HANDOVER_SUCCESSORS_AMBIGUOUS);
    assertThat(new Successors("st-b", List.of(region), List.of(one)).people())
        .containsExactly("st-b", "st-a");
  }
}

package org.kehu.customer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

/** When which version of an agreement binds us, to the second. */
@Proves({"M13", "C-130", "C-133"})
class CoversTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private static SignedVersion version(
      int number, @Nullable String level, LocalDate from, LocalDate until, Instant signedAt) {
    Terms terms =
        new Terms(
            "义务", "内容", from, until, "转账", "万分之五", level, CoverageScope.EVERYTHING, List.of());
    return new SignedVersion(number, terms, null, List.of(), signedAt, signedAt, null);
  }

  private static List<Cover> covers(@Nullable Termination end, SignedVersion... versions) {
    return new Covers(List.of(versions), end, ZONE).all();
  }

  private static Termination ended(LocalDate endsOn, Instant at) {
    return new Termination(Termination.Reason.OTHER, "停业", endsOn, null, at, "st-feng-dakehu");
  }

  private static Cover cover(int version, @Nullable String level, Instant from, Instant until) {
    return new Cover(version, level, CoverageScope.EVERYTHING, from, until);
  }

  @Test
  void aTermHoldsFromItsFirstDayToTheEndOfItsLast() {
    Instant before = start(FIRST).minus(Duration.ofDays(9));

    assertThat(covers(null, version(1, "GOLD", FIRST, LAST, before)))
        .containsExactly(cover(1, "GOLD", start(FIRST), start(LAST.plusDays(1))));
  }

  @Test
  void nothingHoldsBeforeBothHaveSigned() {
    Instant noon = start(FIRST.plusDays(4)).plus(Duration.ofHours(12));

    assertThat(covers(null, version(1, "GOLD", FIRST, LAST, noon)))
        .containsExactly(cover(1, "GOLD", noon, start(LAST.plusDays(1))));
    assertThat(covers(null, version(1, "GOLD", FIRST, LAST, start(LAST.plusDays(1))))).isEmpty();
  }

  @Test
  void aChangeTakesOverWhenItIsSignedAndARenewalWhenItsTermBegins() {
    Instant signed = start(FIRST).minus(Duration.ofDays(9));
    Instant changed = start(FIRST.plusMonths(3)).plus(Duration.ofHours(15));
    SignedVersion first = version(1, "GOLD", FIRST, LAST, signed);
    SignedVersion change = version(2, "SILVER", FIRST, LAST, changed);
    LocalDate next = LAST.plusDays(1);
    SignedVersion renewal = version(3, "GOLD", next, LAST.plusYears(1), start(LAST.minusDays(20)));

    assertThat(covers(null, first, change, renewal))
        .containsExactly(
            cover(1, "GOLD", start(FIRST), changed),
            cover(2, "SILVER", changed, start(next)),
            cover(3, "GOLD", start(next), start(LAST.plusYears(1).plusDays(1))));
  }

  @Test
  void aVersionThatGrantsNothingStillEndsWhatTheFormerGranted() {
    Instant changed = start(FIRST.plusMonths(3));

    assertThat(
            covers(
                null,
                version(1, "GOLD", FIRST, LAST, start(FIRST)),
                version(2, null, FIRST, LAST, changed)))
        .containsExactly(
            cover(1, "GOLD", start(FIRST), changed),
            cover(2, null, changed, start(LAST.plusDays(1))));
  }

  @Test
  void whatIsEndedEarlyHoldsToTheDayThatWasSaidAndIsNeverTakenBack() {
    SignedVersion version = version(1, "GOLD", FIRST, LAST, start(FIRST));
    Instant said = start(FIRST.plusMonths(5)).plus(Duration.ofHours(10));

    assertThat(covers(ended(FIRST.plusMonths(6), said), version))
        .containsExactly(cover(1, "GOLD", start(FIRST), start(FIRST.plusMonths(6).plusDays(1))));
    assertThat(covers(ended(FIRST.plusMonths(2), said), version))
        .as("an end in the past holds from when it was said")
        .containsExactly(cover(1, "GOLD", start(FIRST), said));
    assertThat(covers(ended(LAST.plusYears(2), said), version))
        .as("no end makes a term longer")
        .containsExactly(cover(1, "GOLD", start(FIRST), start(LAST.plusDays(1))));
  }

  @Test
  void aDayIsTouchedByWhatHoldsInAnyMomentOfIt() {
    Instant noon = start(FIRST).plus(Duration.ofHours(12));
    Cover cover = cover(1, "GOLD", noon, start(LAST.plusDays(1)));

    assertThat(cover.touches(FIRST.minusDays(1), ZONE)).isFalse();
    assertThat(cover.touches(FIRST, ZONE)).isTrue();
    assertThat(cover.touches(LAST, ZONE)).isTrue();
    assertThat(cover.touches(LAST.plusDays(1), ZONE)).isFalse();
  }

  @Test
  void theScopeTellsKindsInOneOrderAndEachProductOnce() {
    CoverageScope scope =
        new CoverageScope(Set.of(Matter.FAULT, Matter.COMPLAINT), List.of("ZN-1", "ZN-2", "ZN-1"));

    assertThat(scope.sortedMatters()).containsExactly(Matter.COMPLAINT, Matter.FAULT);
    assertThat(scope.products()).containsExactly("ZN-1", "ZN-2");
  }
}

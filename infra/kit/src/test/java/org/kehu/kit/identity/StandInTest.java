package org.kehu.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.testkit.Proves;

/** Who acts for whom: deputies while somebody is away, and whoever has a letter of delegation. */
@Proves("C-72")
class StandInTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(60);
  private static final Instant AFTER = NOW.plusSeconds(60);
  private static final Power RULES = Power.anyTime("policy.approve");
  private static final Power LOANS = Power.whileAway("archive.loan");

  private static final StaffMember DEPUTY = member("st-deputy", List.of("st-chief"), true, false);
  private static final StaffMember OFFICE = member("st-office", List.of(), true, false);

  private static StaffMember member(
      String id, List<String> deputyOf, boolean active, boolean away, DelegationLetter... letters) {
    @Nullable Instant from = away ? BEFORE : null;
    return new StaffMember(
        id,
        id,
        id,
        "gm-office",
        Set.of(),
        false,
        deputyOf,
        active,
        from,
        null,
        List.of(letters),
        null);
  }

  private static StaffMember chief(boolean away, DelegationLetter... letters) {
    return member("st-chief", List.of(), true, away, letters);
  }

  private static DelegationLetter letter(Instant from, Instant until, String... powers) {
    return new DelegationLetter(
        "letter", "st-office", Set.of(powers), Set.of("general-manager"), from, until);
  }

  @Test
  void aDeputyStandsInForEverythingWhileTheLeaderIsAway() {
    assertThat(DEPUTY.standsInFor(chief(true), RULES, NOW)).isTrue();
    assertThat(DEPUTY.standsInFor(chief(true), LOANS, NOW)).isTrue();
    assertThat(DEPUTY.standsInFor(chief(true), RULES, BEFORE.minusSeconds(1))).isFalse();
    assertThat(DEPUTY.standsInFor(chief(false), RULES, NOW)).isFalse();
  }

  @Test
  void aLetterLendsThePowersItNamesAndNoOthers() {
    StaffMember chief = chief(false, letter(BEFORE, AFTER, "policy.approve"));

    assertThat(OFFICE.standsInFor(chief, RULES, NOW)).isTrue();
    assertThat(OFFICE.standsInFor(chief, Power.anyTime("complaint.result"), NOW)).isFalse();
    assertThat(DEPUTY.standsInFor(chief, RULES, NOW)).as("given to another").isFalse();
    assertThat(chief.standsInFor(OFFICE, RULES, NOW)).as("the other way round").isFalse();
  }

  @Test
  void aLetterHoldsFromItsFirstMomentUntilItsEnd() {
    StaffMember chief = chief(false, letter(NOW, AFTER, "policy.approve"));

    assertThat(OFFICE.standsInFor(chief, RULES, NOW.minusMillis(1))).isFalse();
    assertThat(OFFICE.standsInFor(chief, RULES, NOW)).isTrue();
    assertThat(OFFICE.standsInFor(chief, RULES, AFTER.minusMillis(1))).isTrue();
    assertThat(OFFICE.standsInFor(chief, RULES, AFTER)).isFalse();
  }

  @Test
  void whereThePowerSaysSoALetterHoldsOnlyWhileItsWriterIsAway() {
    DelegationLetter letter = letter(BEFORE, AFTER, "archive.loan");

    assertThat(OFFICE.standsInFor(chief(false, letter), LOANS, NOW)).isFalse();
    assertThat(OFFICE.standsInFor(chief(true, letter), LOANS, NOW)).isTrue();
  }

  @Test
  void whoHasLeftActsForNobodyAndNobodyForThem() {
    DelegationLetter letter = letter(BEFORE, AFTER, "policy.approve");
    StaffMember gone = member("st-chief", List.of(), false, true, letter);
    StaffMember goneOffice = member("st-office", List.of(), false, false);

    assertThat(OFFICE.standsInFor(gone, RULES, NOW)).isFalse();
    assertThat(DEPUTY.standsInFor(gone, RULES, NOW)).isFalse();
    assertThat(goneOffice.standsInFor(chief(false, letter), RULES, NOW)).isFalse();
  }

  @Test
  void onlyALetterLendsARole() {
    StaffMember chief = chief(true, letter(BEFORE, AFTER, "policy.approve"));

    assertThat(OFFICE.mandatesFor(chief, NOW))
        .singleElement()
        .satisfies(mandate -> {
          assertThat(mandate.covers(RULES, "general-manager")).isTrue();
          assertThat(mandate.covers(RULES, "manager")).isFalse();
          assertThat(mandate.covers(LOANS, "general-manager")).isFalse();
        });
    assertThat(DEPUTY.mandatesFor(chief, NOW))
        .singleElement()
        .matches(mandate -> !mandate.covers(RULES, "general-manager"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "policy", "Policy.approve", "policy.", "policy approve", "a.b.c.d"})
  void aPowerIsWordsJoinedByDots(String code) {
    assertThat(Power.isCode(code)).isFalse();
  }
}

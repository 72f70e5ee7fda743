package org.kehu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class SightTest {

  private record Paper(Set<String> scope, Level level) implements Scoped {}

  private static Caller person(boolean fresh, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON,
        "st-a",
        Set.of(roles),
        Set.of(),
        "sales",
        Set.of("sales", "north"),
        fresh);
  }

  private static boolean sees(Caller caller, Level level, String... scope) {
    return Sight.ofRoles(caller).shows(new Paper(Set.of(scope), level));
  }

  @Test
  @Proves("M3")
  void eachRoleReachesWhatItsWorkNeeds() {
    assertThat(sees(person(true, Role.EMPLOYEE), Level.NORMAL, "taken:st-a")).isTrue();
    assertThat(sees(person(true, Role.EMPLOYEE), Level.NORMAL, "own:st-a")).isFalse();
    assertThat(sees(person(true, Role.AGENT), Level.NORMAL, "queue:sales")).isTrue();
    assertThat(sees(person(true, Role.AGENT), Level.NORMAL, "dep:sales")).isFalse();
    assertThat(sees(person(true, Role.SUPERVISOR), Level.RESTRICTED, "dep:sales")).isTrue();
    assertThat(sees(person(true, Role.SUPERVISOR), Level.RESTRICTED, "dep:north")).isFalse();
    assertThat(sees(person(true, Role.MANAGER), Level.CONFIDENTIAL, "dep:north")).isTrue();
    assertThat(sees(person(true, Role.OFFICE), Level.CONFIDENTIAL, "dep:other")).isTrue();
    assertThat(sees(person(true, Role.AUDITOR), Level.NORMAL, "own:st-a")).isFalse();
  }

  @Test
  @Proves({"M3", "G-01"})
  void aLevelAboveTheClearanceHidesWhateverTheScope() {
    assertThat(sees(person(true, Role.ACCOUNT_MANAGER), Level.CONFIDENTIAL, "own:st-a")).isFalse();
    assertThat(sees(person(true, Role.GENERAL_MANAGER), Level.TOP_SECRET, "dep:x")).isTrue();
  }

  @Test
  void rightsThatMayBeOutdatedShowNothingAboveNormal() {
    assertThat(sees(person(false, Role.GENERAL_MANAGER), Level.RESTRICTED, "dep:x")).isFalse();
    assertThat(sees(person(false, Role.GENERAL_MANAGER), Level.NORMAL, "dep:x")).isTrue();
  }

  @Test
  void whatOneRoleShowsAnywayIsNoConditionOfTheQuery() {
    assertThat(Sight.ofRoles(person(true, Role.GENERAL_MANAGER, Role.AGENT)).criteria())
        .isEqualTo(Sight.everything(Level.TOP_SECRET).criteria());
    assertThat(
            Sight.ofRoles(person(true, Role.FINANCE, Role.MANAGER)).criteria().getCriteriaObject())
        .containsKey("$or");
  }

  @Test
  void aRoleThatReachesNothingLendsNoClearance() {
    assertThat(Sight.clearance(person(true, Role.AGENT, Role.AUDITOR))).isEqualTo(Level.NORMAL);
    assertThat(Sight.clearance(person(true, Role.MANAGER, Role.AUDITOR)))
        .isEqualTo(Level.CONFIDENTIAL);
  }

  @Test
  @Proves("M3")
  void whatBelongsToNobodyIsNotPublic() {
    assertThat(sees(person(true, Role.AGENT), Level.NORMAL)).isFalse();
    assertThat(Sight.nothing().shows(new Paper(Set.of(), Level.NORMAL))).isFalse();
  }

  @Test
  @Proves("M4")
  void whoWasLetInSeesUntilTheInstantAndUpToTheLevel() {
    Instant end = Instant.parse("2026-12-31T10:00:00Z");
    Scoped lent = new Lent(end);

    assertThat(granted(Level.RESTRICTED, end.minusMillis(1)).shows(lent)).isTrue();
    assertThat(granted(Level.RESTRICTED, end).shows(lent)).isFalse();
    assertThat(granted(Level.NORMAL, end.minusMillis(1)).shows(lent)).isFalse();
    assertThat(granted(Level.RESTRICTED, end).criteria().getCriteriaObject().toString())
        .contains("granted:own:st-a", "grants.open", "$elemMatch", "$gt");
    assertThat(Sight.granted(Set.of(), false, Level.TOP_SECRET, end).criteria())
        .isEqualTo(Sight.nothing().criteria());
  }

  private static Sight granted(Level level, Instant now) {
    return Sight.granted(Set.of(Tokens.own("st-a")), false, level, now);
  }

  private record Lent(Instant until) implements Scoped {

    @Override
    public Set<String> scope() {
      return Set.of(Tokens.granted(Tokens.own("st-a")));
    }

    @Override
    public Level level() {
      return Level.RESTRICTED;
    }

    @Override
    public boolean isGranted(Set<String> holders, boolean writing, Instant at) {
      return holders.contains(Tokens.own("st-a")) && until.isAfter(at);
    }
  }
}

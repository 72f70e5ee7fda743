package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

/** How a person leaves the directory. */
@Proves("C-116")
class DepartureTest {

  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
  private static final Standing NONE = new Standing(Set.of(), false, Set.of());
  private static final StaffEntry LISTED =
      new StaffEntry("st-a", "a", "甲", "sales", true, null, null);

  private static StaffMember member() {
    return StaffMember.listed(LISTED, NONE);
  }

  private static Letter letter(String id, String delegate) {
    return new Letter(
        id,
        "WT-" + id,
        delegate,
        List.of("policy.approve"),
        List.of("manager"),
        NOW.minusSeconds(60),
        NOW.plusSeconds(3600),
        "出差",
        "st-a",
        NOW.minusSeconds(60),
        null);
  }

  @Test
  void whoIsAboutToLeaveIsStillThere() {
    StaffMember member = member();
    assertThat(member.announceDeparture("h", NOW)).hasSize(1);
    assertThat(member.announceDeparture("h", NOW)).as("said twice").isEmpty();
    assertThat(member.isActive()).isTrue();
    assertThat(member.isLeaving()).isTrue();

    assertThat(member.recallDeparture("another")).isEmpty();
    assertThat(member.recallDeparture("h")).hasSize(1);
    assertThat(member.isLeaving()).isFalse();
  }

  @Test
  void whoHasLeftLendsNothingAndIsNotBackForAnOldList() {
    StaffMember member = member();
    member.write(letter("1", "st-b"));
    List<StaffEvent> events = member.leave("h", "system", NOW);
    assertThat(events).hasSize(2);
    assertThat(events.getFirst()).isInstanceOf(StaffEvent.LetterRevoked.class);
    assertThat(member.openLetters(NOW)).isEmpty();
    assertThat(member.isActive()).isFalse();
    assertThat(member.leave("h", "system", NOW)).as("done twice").isEmpty();

    assertThat(member.update(LISTED, NONE)).as("the list of yesterday").isEmpty();
    assertThat(member.isActive()).isFalse();
    member.update(LISTED.inactive(), NONE);
    member.update(LISTED, NONE);
    assertThat(member.isActive()).as("taken on again").isTrue();
  }

  @Test
  void onlyTheLettersToWhoLeavesAreTakenBack() {
    StaffMember lender = member();
    lender.write(letter("1", "st-b"));
    lender.write(letter("2", "st-c"));

    assertThat(lender.revokeLettersTo("st-b", "system", NOW)).hasSize(1);

    assertThat(lender.openLetters(NOW)).extracting(Letter::delegateId).containsExactly("st-c");
  }
}

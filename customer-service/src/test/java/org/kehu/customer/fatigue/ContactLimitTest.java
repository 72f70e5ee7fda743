package org.kehu.customer.fatigue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class ContactLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private static final ContactLimit TWO_A_WEEK =
      new ContactLimit(
          Set.of(ContactKind.SURVEY, ContactKind.VISIT, ContactKind.CALL), 2, Duration.ofDays(7));

  private static Contact daysAgo(int days, ContactKind kind) {
    return new Contact(kind + "-" + days, kind, NOON.minus(Duration.ofDays(days)));
  }

  @Test
  @Proves("M29")
  void surveyVisitAndCallCountTogether() {
    List<Contact> two = List.of(daysAgo(3, ContactKind.VISIT), daysAgo(1, ContactKind.CALL));

    assertThat(TWO_A_WEEK.closedUntil(two, NOON)).contains(NOON.plus(Duration.ofDays(4)));
    assertThat(TWO_A_WEEK.closedUntil(two.subList(0, 1), NOON)).isEmpty();
  }

  @Test
  void whatIsNotCountedOrTooOldIsNoObstacle() {
    List<Contact> others =
        List.of(
            daysAgo(1, ContactKind.SERVICE),
            daysAgo(2, ContactKind.MARKETING),
            daysAgo(6, ContactKind.VISIT),
            daysAgo(7, ContactKind.CALL),
            daysAgo(8, ContactKind.SURVEY));

    assertThat(TWO_A_WEEK.used(others, NOON)).isEqualTo(1);
    assertThat(TWO_A_WEEK.closedUntil(others, NOON)).isEmpty();
  }

  /** Visits are made whatever the limit says; then it stays closed until enough of them are old. */
  @Test
  void beyondTheLimitItOpensWhenEnoughAreOld() {
    List<Contact> three =
        List.of(
            daysAgo(5, ContactKind.VISIT),
            daysAgo(3, ContactKind.VISIT),
            daysAgo(1, ContactKind.VISIT));

    assertThat(TWO_A_WEEK.closedUntil(three, NOON)).contains(NOON.plus(Duration.ofDays(4)));
  }
}

package org.kehu.customer.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class ContactKeepingTest {

  private static final Instant START = Instant.parse("2026-11-01T02:00:00Z");
  private static final ContactRule RULE = new ContactRule(2, 3, 7, 30);
  private static final TheirContact LIN = new TheirContact("林晓梅", "采购总监", "每周例会");

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static ContactKeeping named() {
    return ContactKeeping.from(START).named(List.of("st-1", "st-2"), LIN, day(1));
  }

  @Test
  @Proves("C-114")
  void atLeastTwoAreNamedInTime() {
    ContactKeeping alone = ContactKeeping.from(START).named(List.of("st-1"), LIN, START);

    assertThat(alone.lapses(RULE, day(3).minusSeconds(1))).isEmpty();
    assertThat(alone.nextLook(RULE, START)).contains(day(3));
    assertThat(alone.lapses(RULE, day(3))).containsExactly(Lapse.TOO_FEW_PERSONS);
    assertThat(named().lapses(RULE, day(3))).isEmpty();
  }

  @Test
  @Proves("C-114")
  void somebodyReportsInTime() {
    ContactKeeping reported = named().reported("st-1", day(2));

    assertThat(named().lapses(RULE, day(7))).containsExactly(Lapse.NO_REPORT);
    assertThat(reported.lapses(RULE, day(9).minusSeconds(1))).isEmpty();
    assertThat(reported.lapses(RULE, day(9))).containsExactly(Lapse.NO_REPORT);
    assertThat(reported.reported("st-2", day(1)).lastReportAt()).isEqualTo(day(2));
  }

  @Test
  @Proves("C-114")
  void oneAloneWhoReportsIsNotEnough() {
    ContactKeeping alone = named();
    for (int at = 2; at <= 30; at++) {
      alone = alone.reported("st-1", day(at));
    }

    assertThat(alone.lapses(RULE, day(30))).isEmpty();
    assertThat(alone.nextLook(RULE, day(30))).contains(day(31));
    assertThat(alone.lapses(RULE, day(31))).containsExactly(Lapse.TOO_FEW_PERSONS);
    assertThat(alone.reported("st-2", day(31)).lapses(RULE, day(31))).isEmpty();
  }

  @Test
  void whoStaysKeepsTheOwnReports() {
    ContactKeeping changed =
        named().reported("st-1", day(2)).named(List.of("st-1", "st-3"), LIN, day(5));

    assertThat(changed.ours())
        .containsExactly(
            new OurContact("st-1", day(1), day(2)), new OurContact("st-3", day(5), null));
  }
}

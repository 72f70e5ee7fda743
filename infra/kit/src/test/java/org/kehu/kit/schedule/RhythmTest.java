package org.kehu.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private long writes;
  private Duration passed = Duration.ZERO;
  private Duration moved = Duration.ZERO;
  private final Rhythm rhythm = new Rhythm(() -> writes, new TestClock(), () -> passed.toNanos());

  /** Goes on with the time of the test, plus what it was moved by. */
  private final class TestClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plus(passed).plus(moved);
    }
  }

  private long secondsUntilTime() {
    long seconds = 0;
    do {
      passed = passed.plus(Rhythm.TICK);
      seconds++;
    } while (!rhythm.isTime());
    return seconds;
  }

  private void findsNothing() {
    rhythm.asking();
    rhythm.idle();
  }

  private void hasRested() {
    for (int i = 0; i < 5; i++) {
      findsNothing();
      secondsUntilTime();
    }
    findsNothing();
  }

  @Test
  void whoFindsNothingIsAskedEverMoreRarelyAndNeverLaterThanTheLongestPause() {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      findsNothing();
      pauses.add(secondsUntilTime());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 8L, 8L);
    assertThat(Rhythm.LONGEST).hasSeconds(8);
  }

  @Test
  void aWriteOfThisProcessWakesWithinASecondAndOftenFromThenOn() {
    hasRested();
    writes++;
    assertThat(secondsUntilTime()).isEqualTo(1);
    findsNothing();
    assertThat(secondsUntilTime()).isEqualTo(1);
    findsNothing();
    assertThat(secondsUntilTime()).isEqualTo(2);
  }

  @Test
  void aWriteWhileItWasAskedIsNotOverlooked() {
    hasRested();
    secondsUntilTime();
    rhythm.asking();
    writes++;
    rhythm.idle();
    assertThat(secondsUntilTime()).isEqualTo(1);
  }

  @Test
  void aMovedClockWakesInBothDirections() {
    hasRested();
    moved = Duration.ofDays(90);
    assertThat(secondsUntilTime()).isEqualTo(1);
    hasRested();
    moved = Duration.ZERO;
    assertThat(secondsUntilTime()).isEqualTo(1);
  }

  @Test
  void whatFailedIsLeftAloneForAWhileWhateverIsWritten() {
    hasRested();
    rhythm.asking();
    rhythm.failed();
    writes++;
    assertThat(secondsUntilTime()).isEqualTo(Rhythm.AFTER_FAILURE.toSeconds());
    findsNothing();
    assertThat(secondsUntilTime()).isEqualTo(1);
  }

  @Test
  void whoDidSomethingBeginsTheRowAnew() {
    hasRested();
    secondsUntilTime();
    rhythm.asking();
    rhythm.done();
    findsNothing();
    assertThat(secondsUntilTime()).isEqualTo(1);
  }
}

package org.kehu.customer.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "40, 3600", "2000000000, 3600"})
  void pausesDoubleUpToTheLongestAndHalfOfEachIsChance(int tries, long seconds) {
    Random chance = new Random(1);
    for (int at = 0; at < 200; at++) {
      assertThat(backoff.after(tries, chance))
          .isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
    }
  }

  @Test
  void whatFailedTogetherDoesNotComeBackTogether() {
    Random chance = new Random(1);
    Set<Duration> pauses = new HashSet<>();
    for (int at = 0; at < 100; at++) {
      pauses.add(backoff.after(3, chance));
    }
    assertThat(pauses).hasSizeGreaterThan(90);
  }

  @Test
  void aFirstPauseOfNothingIsRefused() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Backoff(Duration.ofHours(2), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final List<Integer> ALL = IntStream.range(0, 21).boxed().toList();

  @Test
  void theSmallDoseTakesSomeAndTheFullOneAll() {
    assertThat(small(20_261_123).some(3, ALL)).hasSize(3).doesNotHaveDuplicates();
    assertThat(new Dose("ATest", true, 1, DAY).some(3, ALL)).isEqualTo(ALL);
    assertThat(small(1).some(30, ALL)).isEqualTo(ALL);
  }

  @Test
  void followingDaysGoThroughTheWholeList() {
    Set<Integer> seen = new HashSet<>();
    for (int day = 0; day < 7; day++) {
      seen.addAll(small(20_261_101 + day).some(3, ALL));
    }
    assertThat(seen).containsAll(ALL);
  }

  @Test
  void theSameSeedHasTheSameInStore() {
    assertThat(small(7).random().nextLong()).isEqualTo(small(7).random().nextLong());
    assertThat(small(7)).hasToString("small of ATest on 2026-11-23, seed 7");
  }

  private static Dose small(long seed) {
    return new Dose("ATest", false, seed, DAY);
  }
}

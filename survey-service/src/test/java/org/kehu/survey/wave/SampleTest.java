package org.kehu.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class SampleTest {

  private static final List<String> ALL =
      IntStream.range(0, 2_000).mapToObj(i -> new UUID(7, i).toString()).toList();

  private static List<String> drawn(int size, long seed, List<String> all) {
    Sample sample = new Sample(size, seed);
    all.forEach(sample::add);
    Long cutoff = sample.cutoff();
    return all.stream()
        .filter(id -> cutoff != null && Sample.lot(seed, id) <= cutoff)
        .sorted()
        .toList();
  }

  @Test
  @Proves("S-01")
  void soManyAreDrawnAndTheSameSeedDrawsTheSameInAnyOrder() {
    List<String> shuffled = new java.util.ArrayList<>(ALL);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(drawn(200, 2026, ALL)).hasSize(200).isEqualTo(drawn(200, 2026, shuffled));
    assertThat(drawn(200, 2027, ALL)).hasSize(200).isNotEqualTo(drawn(200, 2026, ALL));
  }

  @Test
  void askedForMoreThanThereAreAllAreDrawn() {
    assertThat(drawn(5_000, 1, ALL)).hasSameSizeAs(ALL);
    assertThat(drawn(5, 1, List.of())).isEmpty();
  }

  @Test
  void everyPartOfTheCustomersIsDrawnAboutAsOften() {
    long firstHalf =
        Stream.iterate(1L, seed -> seed + 1)
            .limit(20)
            .flatMap(seed -> drawn(100, seed, ALL).stream())
            .filter(id -> ALL.indexOf(id) < ALL.size() / 2)
            .count();

    // 2,000 draws of one half: mean 1,000, standard deviation 22.
    assertThat(firstHalf).isBetween(880L, 1_120L);
  }
}

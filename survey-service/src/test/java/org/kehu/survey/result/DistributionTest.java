package org.kehu.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class DistributionTest {

  private static Distribution of(int... hundredths) {
    SortedMap<Integer, Long> scores = new TreeMap<>();
    IntStream.of(hundredths).forEach(score -> scores.merge(score, 1L, Long::sum));
    return new Distribution(hundredths.length, 0, scores);
  }

  private static Distribution sized(long responses) {
    return new Distribution(responses, 0, new TreeMap<>());
  }

  @Test
  @Proves("S-07")
  void theMarginOfErrorEqualsTheTextbook() {
    Random random = new Random(20261128);
    for (int n : new int[] {2, 5, 48, 1_000}) {
      int[] scores = random.ints(n, 0, 1_001).toArray();
      double mean = IntStream.of(scores).average().orElseThrow();
      double squares =
          IntStream.of(scores).mapToDouble(score -> (score - mean) * (score - mean)).sum();
      double expected = 1.96 * Math.sqrt(squares / (n - 1)) / Math.sqrt(n) / 100;

      assertThat(of(scores).marginOfError().orElseThrow().doubleValue())
          .as("n = %s", n)
          .isCloseTo(expected, within(0.00501));
    }
  }

  @Test
  void oneResponseHasNoMarginAndEqualOnesHaveNone() {
    assertThat(of(700).marginOfError()).isEmpty();
    assertThat(of(700, 700, 700).marginOfError().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  @Proves("S-07")
  void aSmallGroupIsKeptBackTogetherWithTheOneThatWouldGiveItAway() {
    SortedMap<String, Distribution> all =
        new TreeMap<>(Map.of("A", sized(40), "B", sized(9), "C", sized(2), "D", sized(12)));

    assertThat(GroupDesk.keptBack(all, 5)).containsExactlyInAnyOrder("C", "B");
    assertThat(GroupDesk.keptBack(all, 1)).isEmpty();
    all.put("C", sized(4));
    all.put("", sized(3));
    assertThat(GroupDesk.keptBack(all, 5)).containsExactlyInAnyOrder("C", "");
  }
}

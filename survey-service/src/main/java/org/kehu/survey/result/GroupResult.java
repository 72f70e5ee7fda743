package org.kehu.survey.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.response.Score;

/**
 * The result of one group.
 *
 * @param key grade, region, month and so on; empty for those of none
 * @param n number of responses
 * @param suppressed whether it is kept back, because it or what it would give away is too small
 * @param overall mean of the scores; absent when suppressed
 * @param marginOfError of that mean at 95 %, out of ten; absent for fewer than two
 * @param low number of low responses; absent when suppressed
 */
public record GroupResult(
    String key,
    long n,
    boolean suppressed,
    @Nullable Score overall,
    @Nullable BigDecimal marginOfError,
    @Nullable Long low) {

  static GroupResult shown(String key, Distribution scores) {
    return new GroupResult(
        key,
        scores.responses(),
        false,
        Calculation.mean(scores.tally()).orElse(null),
        scores.marginOfError().orElse(null),
        scores.low());
  }

  static GroupResult keptBack(String key, Distribution scores) {
    return new GroupResult(key, scores.responses(), true, null, null, null);
  }
}

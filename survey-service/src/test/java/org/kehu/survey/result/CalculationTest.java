package org.kehu.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.survey.response.Score;
import org.kehu.testkit.Proves;

class CalculationTest {

  private static QuestionTally tally(Map<Integer, Long> points) {
    long n = points.values().stream().mapToLong(Long::longValue).sum();
    return new QuestionTally(new TreeMap<>(points), new TreeMap<>(), n);
  }

  private static Map<String, Score> scores(QuestionKind kind, Map<Integer, Long> points) {
    Map<String, Score> byFormula = new TreeMap<>();
    Calculation.scores(Samples.question("q", kind, true), tally(points))
        .forEach(score -> byFormula.put(score.formula(), score));
    return byFormula;
  }

  @Test
  @Proves("M27")
  void npsIsPromotersMinusDetractorsWithPassivesInTheBase() {
    Score nps =
        scores(QuestionKind.NPS, Map.of(10, 4L, 9, 1L, 8, 2L, 7, 1L, 6, 1L, 0, 1L)).get("nps");

    // 5 of 10 promoters, 2 of 10 detractors
    assertThat(nps.value()).isEqualByComparingTo("30.00");
    assertThat(nps.scale()).isEqualTo(100);
    assertThat(nps.n()).isEqualTo(10);
    assertThat(scores(QuestionKind.NPS, Map.of(6, 3L)).get("nps").value())
        .isEqualByComparingTo("-100.00");
  }

  @Test
  @Proves("M27")
  void csatIsToldAsMeanAndAsTopTwoBox() {
    Map<String, Score> scores = scores(QuestionKind.CSAT, Map.of(5, 1L, 4, 1L, 3, 1L));

    assertThat(scores.get("csat-mean").value()).isEqualByComparingTo("4.00");
    assertThat(scores.get("csat-mean").scale()).isEqualTo(5);
    assertThat(scores.get("csat-top-2-box").value()).isEqualByComparingTo("66.67");
  }

  @Test
  @Proves("M27")
  void cesIsTheMeanOnItsScale() {
    Map<String, Score> scores = scores(QuestionKind.CES, Map.of(7, 2L, 2, 1L));

    assertThat(scores).containsOnlyKeys("ces-mean");
    assertThat(scores.get("ces-mean").value()).isEqualByComparingTo("5.33");
    assertThat(scores.get("ces-mean").scale()).isEqualTo(7);
  }

  @Test
  void withoutAnswersThereIsNoScore() {
    assertThat(scores(QuestionKind.NPS, Map.of())).isEmpty();
    assertThat(Calculation.mean(ScoreTally.none())).isEmpty();
  }
}

package org.kehu.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.PolicySource;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.rule.LowScoreRule;
import org.kehu.testkit.Proves;

class ScoresTest {

  private static List<Answer> handling(int attitude, int timeliness, int result) {
    return List.of(
        Answer.ofScore("service-attitude", attitude),
        Answer.ofScore("timeliness", timeliness),
        Answer.ofScore("result", result));
  }

  private static Question weighted(String code, int weight, int min, int max) {
    return new Question(
        code,
        QuestionKind.CSAT,
        code,
        Samples.words(code),
        true,
        weight,
        new Scale(min, max, null, null),
        null,
        null,
        null,
        null,
        null);
  }

  private static EffectivePolicy<LowScoreRule> rule(double threshold, LowScoreRule.Basis basis) {
    return new EffectivePolicy<>(
        "low-score",
        new LowScoreRule(BigDecimal.valueOf(threshold), basis),
        3,
        Instant.EPOCH,
        PolicySource.PROMULGATED);
  }

  @Test
  @Proves("M27")
  void theScoreOfAResponseIsTheMeanOfItsScoredQuestionsWithFormulaAndN() {
    Scores scores = Scores.of(Samples.handling(), handling(8, 6, 8));

    Score overall = scores.overall().orElseThrow();
    assertThat(overall.value()).isEqualByComparingTo("7.33");
    assertThat(overall.formula()).isEqualTo("weighted-mean-10");
    assertThat(overall.formulaVersion()).isEqualTo(1);
    assertThat(overall.n()).isEqualTo(3);
    assertThat(scores.areas())
        .extracting(AreaScore::area)
        .containsExactly("service-attitude", "timeliness", "result");
    assertThat(scores.lowestArea()).map(AreaScore::area).contains("timeliness");
  }

  @Test
  @Proves("M27")
  void weightsAndDifferentScalesAreBroughtToTen() {
    QuestionnaireContent asked =
        Samples.content(
            List.of(weighted("a", 3, 1, 5), weighted("b", 1, 0, 10), weighted("c", 0, 0, 10)));

    Scores scores =
        Scores.of(
            asked, List.of(Answer.ofScore("a", 5), Answer.ofScore("b", 2), Answer.ofScore("c", 0)));

    // (3 × 10 + 1 × 2) ÷ 4; c weighs nothing
    assertThat(scores.overall().orElseThrow().value()).isEqualByComparingTo("8.00");
    assertThat(scores.overall().orElseThrow().n()).isEqualTo(2);
  }

  @Test
  void aMatrixCountsAsTheMeanOfItsRows() {
    QuestionnaireContent asked =
        Samples.content(List.of(Samples.question("m", QuestionKind.MATRIX, true)));

    Scores scores = Scores.of(asked, List.of(Answer.ofRows("m", Map.of("speed", 5, "price", 2))));

    assertThat(scores.overall().orElseThrow().value()).isEqualByComparingTo("6.25");
  }

  @Test
  void withoutAScoredAnswerThereIsNoScoreAndNothingIsLow() {
    Scores scores = Scores.of(Samples.handling(), List.of(Answer.ofText("suggestion", "好")));

    assertThat(scores.overall()).isEmpty();
    assertThat(LowScore.judge(scores, rule(10, LowScoreRule.Basis.OVERALL))).isEmpty();
    assertThat(LowScore.judge(scores, rule(10, LowScoreRule.Basis.LOWEST_AREA))).isEmpty();
  }

  @Test
  void sixOfTenIsLowAndAHundredthMoreIsNot() {
    Scores six = Scores.of(Samples.handling(), handling(6, 6, 6));
    Scores more = Scores.of(Samples.handling(), handling(6, 6, 7));

    Optional<LowScore> low = LowScore.judge(six, rule(6, LowScoreRule.Basis.OVERALL));
    assertThat(low).isPresent();
    assertThat(low.get().ruleVersion()).isEqualTo(3);
    assertThat(low.get().area()).isEqualTo("service-attitude");
    assertThat(LowScore.judge(more, rule(6, LowScoreRule.Basis.OVERALL))).isEmpty();
  }

  @Test
  void oneBadAreaIsLowUnderAGoodAverageIfTheRuleSaysSo() {
    Scores scores = Scores.of(Samples.handling(), handling(10, 3, 10));

    assertThat(LowScore.judge(scores, rule(6, LowScoreRule.Basis.OVERALL))).isEmpty();
    LowScore low = LowScore.judge(scores, rule(6, LowScoreRule.Basis.LOWEST_AREA)).orElseThrow();
    assertThat(low.area()).isEqualTo("timeliness");
    assertThat(low.score().value()).isEqualByComparingTo("3.00");
  }
}

package org.kehu.survey.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.response.Formula;
import org.kehu.survey.response.Score;

/** The formulas over counts: exact sums, one division, rounded half up to two decimals. */
final class Calculation {

  private static final int PERCENT = 100;
  private static final int LOWEST_PROMOTER = 9;
  private static final int HIGHEST_DETRACTOR = 6;

  private Calculation() {}

  /** Every score that the kind of question has. */
  static List<Score> scores(Question question, QuestionTally tally) {
    if (!question.kind().scaled() || tally.n() == 0) {
      return List.of();
    }
    Scale scale = Objects.requireNonNull(question.scale());
    return switch (question.kind()) {
      case NPS -> List.of(nps(tally));
      case CES -> List.of(mean(Formula.CES_MEAN, tally, scale));
      case CSAT, MATRIX -> List.of(mean(Formula.CSAT_MEAN, tally, scale), topTwo(tally, scale));
      case SINGLE, MULTIPLE, TEXT, DATE -> List.of();
    };
  }

  private static Score nps(QuestionTally tally) {
    long promoters = tally.between(LOWEST_PROMOTER, 10);
    long detractors = tally.between(0, HIGHEST_DETRACTOR);
    return Score.of(
        Formula.NPS, percentage(promoters - detractors, tally.n()), PERCENT, size(tally.n()));
  }

  private static Score topTwo(QuestionTally tally, Scale scale) {
    long top = tally.between(scale.max() - 1, scale.max());
    return Score.of(Formula.CSAT_TOP_TWO, percentage(top, tally.n()), PERCENT, size(tally.n()));
  }

  private static Score mean(Formula formula, QuestionTally tally, Scale scale) {
    return Score.of(formula, divided(tally.sum(), tally.n()), scale.max(), size(tally.n()));
  }

  /** Mean of the scores of responses, out of ten. */
  static Optional<Score> mean(ScoreTally tally) {
    if (tally.n() == 0) {
      return Optional.empty();
    }
    long hundredths =
        divided(tally.hundredths(), tally.n()).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Optional.of(
        Score.of(
            Formula.MEAN_OF_RESPONSES, BigDecimal.valueOf(hundredths, 2), 10, size(tally.n())));
  }

  /** Part of the whole in percent, two decimals. */
  static BigDecimal percentage(long part, long whole) {
    return BigDecimal.valueOf(part * PERCENT)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal divided(long sum, long n) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 6, RoundingMode.HALF_UP);
  }

  private static int size(long n) {
    return Math.toIntExact(n);
  }
}

package org.kehu.survey.response;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Scale;

/**
 * The scores of one response: of the whole, if any scored question was answered, and of each area.
 */
public record Scores(Optional<Score> overall, List<AreaScore> areas) {

  private static final BigDecimal TEN = BigDecimal.TEN;

  private record Point(String area, int weight, BigDecimal outOfTen) {}

  public Scores {
    areas = List.copyOf(areas);
  }

  /** Computes them from valid answers. */
  public static Scores of(QuestionnaireContent asked, List<Answer> answers) {
    List<Point> points = new ArrayList<>();
    for (Answer answer : answers) {
      asked
          .question(answer.question())
          .filter(Question::scored)
          .ifPresent(question -> points.addAll(points(question, answer)));
    }
    Map<String, List<Point>> byArea = new LinkedHashMap<>();
    asked
        .questions()
        .filter(question -> question.area() != null)
        .forEach(
            question -> byArea.put(Objects.requireNonNull(question.area()), new ArrayList<>()));
    points.stream()
        .filter(point -> byArea.containsKey(point.area()))
        .forEach(point -> Objects.requireNonNull(byArea.get(point.area())).add(point));
    List<AreaScore> areas = new ArrayList<>();
    byArea.forEach(
        (area, some) -> mean(some).ifPresent(score -> areas.add(new AreaScore(area, score))));
    return new Scores(mean(points), areas);
  }

  /** The area with the lowest score, the first of equals. */
  public Optional<AreaScore> lowestArea() {
    return areas.stream().min(Comparator.comparingInt(area -> area.score().hundredths()));
  }

  private static List<Point> points(Question question, Answer answer) {
    Scale scale = Objects.requireNonNull(question.scale());
    String area = question.area() == null ? "" : question.area();
    List<Point> points = new ArrayList<>();
    if (answer.score() != null) {
      points.add(
          new Point(area, question.weight(), outOfTen(scale, BigDecimal.valueOf(answer.score()))));
    } else if (!answer.rows().isEmpty()) {
      long sum = answer.rows().values().stream().mapToLong(Integer::longValue).sum();
      BigDecimal mean =
          BigDecimal.valueOf(sum)
              .divide(BigDecimal.valueOf(answer.rows().size()), MathContext.DECIMAL64);
      points.add(new Point(area, question.weight(), outOfTen(scale, mean)));
    }
    return points;
  }

  private static BigDecimal outOfTen(Scale scale, BigDecimal value) {
    BigDecimal span = BigDecimal.valueOf((long) scale.max() - scale.min());
    return value
        .subtract(BigDecimal.valueOf(scale.min()))
        .multiply(TEN)
        .divide(span, MathContext.DECIMAL64);
  }

  private static Optional<Score> mean(List<Point> points) {
    int weights = points.stream().mapToInt(Point::weight).sum();
    if (weights == 0) {
      return Optional.empty();
    }
    BigDecimal sum =
        points.stream()
            .map(point -> point.outOfTen().multiply(BigDecimal.valueOf(point.weight())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL64);
    return Optional.of(Score.of(Formula.WEIGHTED_MEAN, mean, 10, points.size()));
  }
}

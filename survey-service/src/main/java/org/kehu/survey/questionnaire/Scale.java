package org.kehu.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.QuestionKind.Span;

/**
 * Points of a scale, both ends included.
 *
 * @param low what the first point means
 * @param high what the last point means
 */
public record Scale(
    @NotNull @Min(0) @Max(1) Integer min,
    @NotNull @Min(5) @Max(10) Integer max,
    @Nullable @Valid Words low,
    @Nullable @Valid Words high) {

  /** Whether a value is a point of this scale. */
  public boolean has(int value) {
    return value >= min && value <= max;
  }

  /** All points, lowest first. */
  public IntStream points() {
    return IntStream.rangeClosed(min, max);
  }

  Span span() {
    return new Span(min, max);
  }
}

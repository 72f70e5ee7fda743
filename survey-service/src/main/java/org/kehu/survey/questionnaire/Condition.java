package org.kehu.survey.questionnaire;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a question is asked at all (跳题逻辑; field M27): by what was answered to an earlier one. A
 * question whose earlier one was not asked or not answered is not asked either.
 *
 * @param question code of the earlier question
 * @param options of a SINGLE or MULTIPLE question: at least one of them was chosen
 * @param min of a scaled question: its point is at least this
 * @param max of a scaled question: its point is at most this
 */
public record Condition(
    @NotNull @Pattern(regexp = Question.CODE) String question,
    @Size(max = 30) List<@NotNull @Pattern(regexp = Question.CODE) String> options,
    @Nullable @Min(0) @Max(10) Integer min,
    @Nullable @Min(0) @Max(10) Integer max) {

  public Condition {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** Whether these chosen options fulfil it. */
  public boolean isMetBy(List<String> chosen) {
    return chosen.stream().anyMatch(options::contains);
  }

  /** Whether this point fulfils it. */
  public boolean isMetBy(int point) {
    return (min == null || point >= min) && (max == null || point <= max);
  }
}

package org.kehu.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question (题目).
 *
 * @param code what answers and results name; unique in the questionnaire
 * @param area what it asks about, such as {@code service-attitude} (catalogue S-04, S-05); low
 *     scores name it
 * @param required whether the form is refused without an answer; false unless told
 * @param weight how much it counts in the score of a response; 1 unless told, 0 leaves it out
 * @param scale of NPS, CSAT, CES and MATRIX questions
 * @param options of SINGLE and MULTIPLE questions
 * @param rows of MATRIX questions
 * @param maxLength of a TEXT answer in characters; 1000 unless told
 * @param maxChoices how many options of a MULTIPLE question may be chosen; all unless told
 * @param showIf when it is asked; always unless told
 */
public record Question(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotNull QuestionKind kind,
    @Nullable @Pattern(regexp = CODE) String area,
    @NotNull @Valid Words text,
    Boolean required,
    @Min(0) @Max(100) Integer weight,
    @Nullable @Valid Scale scale,
    @Size(max = 30) List<@NotNull @Valid Option> options,
    @Size(max = 20) List<@NotNull @Valid Option> rows,
    @Min(1) @Max(4000) Integer maxLength,
    @Nullable @Min(1) @Max(30) Integer maxChoices,
    @Nullable @Valid Condition showIf) {

  /** Codes: lower-case words joined by hyphens, at most 40 characters. */
  public static final String CODE = "[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,39}";

  private static final int TEXT_LENGTH = 1000;

  public Question {
    required = required != null && required;
    weight = weight == null ? 1 : weight;
    options = options == null ? List.of() : List.copyOf(options);
    rows = rows == null ? List.of() : List.copyOf(rows);
    maxLength = maxLength == null ? TEXT_LENGTH : maxLength;
  }

  /** A question of nothing but its words, to be completed. */
  public static Question of(String code, QuestionKind kind, Words text) {
    return new Question(
        code, kind, null, text, false, 1, null, List.of(), List.of(), TEXT_LENGTH, null, null);
  }

  /** The same, asked only then. */
  public Question shownIf(Condition condition) {
    return new Question(
        code,
        kind,
        area,
        text,
        required,
        weight,
        scale,
        options,
        rows,
        maxLength,
        maxChoices,
        condition);
  }

  /** Whether its answers count in the score of a response. */
  public boolean scored() {
    return kind.scaled() && weight > 0;
  }
}

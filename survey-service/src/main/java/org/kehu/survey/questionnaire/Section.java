package org.kehu.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Questions that belong together (栏目; catalogue S-04). */
public record Section(
    @NotNull @Pattern(regexp = Question.CODE) String code,
    @NotNull @Valid Words title,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Question> questions) {

  public Section {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }
}

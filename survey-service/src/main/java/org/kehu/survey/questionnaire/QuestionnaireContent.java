package org.kehu.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a questionnaire says and asks; may be changed while it is a draft. */
public record QuestionnaireContent(
    @NotNull @Valid Words title,
    @NotNull @Valid Words introduction,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Section> sections) {

  public QuestionnaireContent {
    sections = sections == null ? List.of() : List.copyOf(sections);
  }

  /** All questions in the order they are asked. */
  public Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  public Optional<Question> question(String code) {
    return questions().filter(question -> question.code().equals(code)).findFirst();
  }
}

package org.kehu.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** One choice of a question, or one row of a matrix; the code is what answers and results name. */
public record Option(
    @NotNull @Pattern(regexp = Question.CODE) String code, @NotNull @Valid Words text) {}

package org.kehu.survey.questionnaire;

import java.util.Objects;

/**
 * Drafts the first version of a new questionnaire.
 *
 * @param code name of the questionnaire, shared by its later versions
 */
public record DraftQuestionnaire(String code, QuestionnaireContent content) {

  public DraftQuestionnaire {
    Objects.requireNonNull(content);
    if (!code.matches(Question.CODE)) {
      throw new IllegalArgumentException("A code looks like handling-satisfaction, not " + code);
    }
  }
}

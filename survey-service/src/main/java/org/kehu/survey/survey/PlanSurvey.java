package org.kehu.survey.survey;

import java.util.Objects;
import org.kehu.survey.questionnaire.Question;

/**
 * Plans a survey project.
 *
 * @param code short name, unique among surveys
 */
public record PlanSurvey(String code, SurveyPlan plan) {

  public PlanSurvey {
    Objects.requireNonNull(plan);
    if (!code.matches(Question.CODE)) {
      throw new IllegalArgumentException("A code looks like handling, not " + code);
    }
  }
}

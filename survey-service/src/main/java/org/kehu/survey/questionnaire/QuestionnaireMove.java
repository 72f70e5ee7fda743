package org.kehu.survey.questionnaire;

/** What may be done to a questionnaire. */
public enum QuestionnaireMove {
  REVISE,
  APPROVE,
  RETURN,
  PUBLISH,
  RETIRE
}

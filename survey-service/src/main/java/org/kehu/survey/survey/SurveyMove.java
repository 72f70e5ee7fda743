package org.kehu.survey.survey;

/** What may be done to a survey. */
public enum SurveyMove {
  REVISE,
  START,
  INVITE,
  CLOSE
}

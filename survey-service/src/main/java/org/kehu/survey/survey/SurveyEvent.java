package org.kehu.survey.survey;

/** What happens to a survey project. */
public sealed interface SurveyEvent {

  /** It was planned. */
  record SurveyPlanned() implements SurveyEvent {}

  /** Its plan says something else now. */
  record SurveyRevised() implements SurveyEvent {}

  /** It may invite from now on. */
  record SurveyStarted() implements SurveyEvent {}

  /** It takes no more answers. */
  record SurveyClosed() implements SurveyEvent {}
}

package org.kehu.survey.survey;

/** What makes a survey invite by itself. */
public enum SurveyTrigger {
  /** Nothing: people invite. */
  NONE,
  /**
   * A complaint or other contact was resolved: its customer or complainant is asked about the
   * handling.
   */
  CASE_RESOLVED,
  /** A visit took place: its customer is asked about it. */
  VISIT_CONDUCTED
}

package org.kehu.survey.survey;

/** How often a survey is held (ISO 10004; catalogue S-01, S-02, K-05). */
public enum SurveyFrequency {
  ONCE,
  /** Each time its trigger happens. */
  CONTINUOUS,
  MONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY
}

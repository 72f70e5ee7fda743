package org.kehu.survey.supervision;

/** What may be done to a supervision report. */
public enum SupervisionMove {
  ASSESS,
  SUBMIT,
  /** The general manager has read it. */
  NOTE;

  /** The status in which it is allowed. */
  SupervisionStatus allowedIn() {
    return this == NOTE ? SupervisionStatus.SUBMITTED : SupervisionStatus.DRAFT;
  }
}

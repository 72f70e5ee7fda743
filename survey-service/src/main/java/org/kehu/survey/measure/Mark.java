package org.kehu.survey.measure;

/** What is known of a fact by now. */
public enum Mark {
  /** The customer was told that the contact was received. */
  ANSWERED,
  /** The same, within the time of the rule. */
  ANSWERED_IN_TIME,
  /** The case passed from its first-contact owner to others. */
  PASSED_ON,
  /** The case is solved. */
  SOLVED,
  /** Solved, handed in or back not later than due. */
  ON_TIME,
  /** Solved by who took it in, without passing it on or taking it up again (首次解决). */
  FIRST_CONTACT,
  /** The case was taken up again. */
  REOPENED,
  /** The visit took place. */
  MADE,
  /** The report was handed in. */
  HANDED_IN,
  /** The volume is back (已归还). */
  RETURNED
}

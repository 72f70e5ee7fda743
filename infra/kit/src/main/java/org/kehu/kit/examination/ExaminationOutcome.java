package org.kehu.kit.examination;

/** What follows from an examination. */
public enum ExaminationOutcome {
  /** The rule stays as it is. */
  KEPT,
  /** A new version is to be drafted. */
  TO_REVISE
}

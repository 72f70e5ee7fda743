package org.kehu.e2e.story;

/** Where in the story something may happen to the suite. */
public enum Moment {
  /** The first file is taken, and its rows are being read. */
  IMPORT_RUNNING,
  /** The complaint is registered, promised and investigated, and not yet answered. */
  COMPLAINT_HALF_HANDLED,
  /** The low score is sent, and what it brings has perhaps not come about. */
  SURVEY_ANSWERED
}

package org.kehu.complaint.handbook;

/** What can be done with an entry; {@link EntryStatus} says when, {@link EntryRights} by whom. */
public enum EntryMove {
  /** Write it anew; readers keep what was approved (修订). */
  REVISE,
  /** Ask for approval (送审). */
  SUBMIT,
  /** Let readers have it (批准). */
  APPROVE,
  /** Send it back (退回). */
  REFUSE,
  /** Take it from readers (废止). */
  RETIRE,
  /** Say that it was used, and whether it helped (使用). */
  USE
}

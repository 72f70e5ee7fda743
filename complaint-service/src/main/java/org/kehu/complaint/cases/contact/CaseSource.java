package org.kehu.complaint.cases.contact;

/** Who brought the contact in. */
public enum CaseSource {
  /** An employee wrote it down (P-54). */
  STAFF,
  /** An app of the suite, such as the customers' portal. */
  APP,
  /** A survey's low score. */
  SURVEY,
  /** An earlier register, with the times of its own (旧档迁入). */
  MIGRATION
}

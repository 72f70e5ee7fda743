package org.kehu.complaint.correctiveaction;

/** What an action arose from. */
public enum ActionOrigin {
  /** One or more cases. */
  CASE,
  /** What a survey found. */
  SURVEY,
  /** The same customer, product or employee again and again (P-43). */
  PATTERN,
  /** An audit or a review inside the company. */
  REVIEW
}

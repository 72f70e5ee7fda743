package org.kehu.complaint.correctiveaction;

/** What an action arose from. */
public enum ActionOrigin {
  /** One or more cases. */
  CASE,
  /** What a survey found. */
  SURVEY,
  /** The same customer, product or employee again and again (P-43). */
  PATTERN,
  /** 采纳的客户建议: its effect is told back to who made it (P-64, P-65, P-66). */
  SUGGESTION,
  /** An audit or a review inside the company. */
  REVIEW
}

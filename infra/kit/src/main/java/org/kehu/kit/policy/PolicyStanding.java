package org.kehu.kit.policy;

/** How a version stands at an instant: its status, and for an approved one its place in time. */
public enum PolicyStanding {
  DRAFT,
  SUBMITTED,
  REJECTED,
  WITHDRAWN,
  /** Approved, its day of force is ahead. */
  PROMULGATED,
  /** The rule that holds. */
  IN_FORCE,
  /** Abolished by a later one taking force (原有相关制度同时废止). */
  SUPERSEDED
}

package org.kehu.complaint.cases.contact;

/**
 * Another case that belongs to this one.
 *
 * @param caseId the other case
 * @param relation how they belong together
 */
public record RelatedCase(String caseId, Relation relation) {

  /** How two cases belong together. */
  public enum Relation {
    /** Somebody saw that they belong together. */
    RELATED,
    /** This one was opened by a low score on the handling of the other. */
    LOW_SCORE_AFTER
  }
}

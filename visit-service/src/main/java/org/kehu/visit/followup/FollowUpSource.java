package org.kehu.visit.followup;

/**
 * From what a follow-up arose.
 *
 * @param id of the visit; of the customer when opened by hand
 */
public record FollowUpSource(Kind kind, String id) {

  /** What a follow-up can arise from. */
  public enum Kind {
    VISIT,
    CUSTOMER
  }
}

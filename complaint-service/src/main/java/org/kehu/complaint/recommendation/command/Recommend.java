package org.kehu.complaint.recommendation.command;

import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Recommend something to the customer of a case (P-67).
 *
 * @param caseId the case in which the need was heard
 * @param item code of the product or service
 * @param need what the customer needs, at most 1000 characters
 * @param via on which channel it was recommended
 */
public record Recommend(String caseId, String item, String need, Channel via) {

  /** Bounded: nothing is recommended without a need. */
  public Recommend {
    Bounds.required("/item", item, 60);
    Bounds.required("/need", need, 1000);
  }
}

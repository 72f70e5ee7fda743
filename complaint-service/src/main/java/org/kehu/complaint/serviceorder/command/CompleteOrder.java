package org.kehu.complaint.serviceorder.command;

import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.serviceorder.Acceptance;

/**
 * Say what was done and that the customer accepted it.
 *
 * @param result at most 4000 characters
 * @param acceptance the customer's word
 */
public record CompleteOrder(String result, Acceptance acceptance) {

  /** Bounded. */
  public CompleteOrder {
    Bounds.required("/result", result, 4000);
  }
}

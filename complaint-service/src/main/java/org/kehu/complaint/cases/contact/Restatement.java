package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The content said back to the customer, and whether the customer agreed with it (复述并征询意见, P-13).
 *
 * @param content at most 2000 characters
 * @param confirmed whether the customer confirmed it
 * @param opinion what the customer added, at most 2000 characters
 */
public record Restatement(String content, boolean confirmed, @Nullable String opinion) {

  /** Bounded, and not empty. */
  public Restatement {
    Bounds.required("/restatement/content", content, 2000);
    Bounds.text("/restatement/opinion", opinion, 2000);
  }
}

package org.kehu.complaint.recommendation.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The customer answers.
 *
 * @param wanted whether the customer wants it
 * @param note what the customer added, at most 1000 characters
 */
public record AnswerRecommendation(boolean wanted, @Nullable String note) {

  /** Bounded. */
  public AnswerRecommendation {
    Bounds.text("/note", note, 1000);
  }
}

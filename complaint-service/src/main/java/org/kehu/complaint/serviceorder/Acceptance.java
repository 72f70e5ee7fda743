package org.kehu.complaint.serviceorder;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The customer's word to what was done (签收): signed on paper or on a screen, or said.
 *
 * @param signature where the signature is found, at most 200 characters
 * @param via how it was said, a code such as {@code TELEPHONE}
 */
public record Acceptance(@Nullable String signature, @Nullable String via) {

  /** One of the two at least. */
  public Acceptance {
    Bounds.text("/signatureReference", signature, 200);
    Bounds.text("/confirmedVia", via, 40);
    if (isMissing(signature) && isMissing(via)) {
      throw OrderProblem.ORDER_UNSIGNED.problem();
    }
  }

  private static boolean isMissing(@Nullable String word) {
    return word == null || word.isBlank();
  }
}

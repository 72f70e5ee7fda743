package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * A piece of evidence (证据, P-16: 有凭有据): what it shows and where it is.
 *
 * @param description at most 1000 characters
 * @param reference number of a document, recording or file, at most 200 characters
 */
public record Evidence(String description, @Nullable String reference) {

  /** Bounded, and not empty. */
  public Evidence {
    Bounds.required("/findings/evidence/description", description, 1000);
    Bounds.text("/findings/evidence/reference", reference, 200);
  }
}

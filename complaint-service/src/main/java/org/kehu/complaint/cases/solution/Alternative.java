package org.kehu.complaint.cases.solution;

import org.kehu.complaint.cases.refusal.Bounds;

/**
 * An alternative as somebody proposes it.
 *
 * @param title at most 200 characters
 * @param description at most 2000 characters
 */
public record Alternative(String title, String description) {

  /** Bounded, and not empty. */
  public Alternative {
    Bounds.required("/alternatives/title", title, 200);
    Bounds.required("/alternatives/description", description, 2000);
  }
}

package org.kehu.complaint.briefing.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * A recipient takes note (签收).
 *
 * @param departmentId which
 * @param reply what it answers, at most 2000 characters
 */
public record TakeNote(String departmentId, @Nullable String reply) {

  /** Bounded. */
  public TakeNote {
    Bounds.required("/departmentId", departmentId, 60);
    Bounds.text("/reply", reply, 2000);
  }
}

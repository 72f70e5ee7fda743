package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Let the resolution clock stand still (暂停, field M16).
 *
 * @param reason why it is not our turn
 * @param note what is awaited, at most 1000 characters
 */
public record PauseCase(PauseReason reason, String note) {

  /** No clock stands still without a word. */
  public PauseCase {
    Bounds.required("/note", note, 1000);
  }
}

package org.kehu.visit.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting gave somebody to do (会议任务); open work of that person until it is done.
 *
 * @param doneAt null while it is open
 * @param result what came of it
 */
public record MeetingTask(
    String id,
    String what,
    String ownerId,
    LocalDate dueOn,
    @Nullable Instant doneAt,
    @Nullable String result) {

  /** Whether it still has to be done. */
  public boolean isOpen() {
    return doneAt == null;
  }

  MeetingTask done(Instant at, @Nullable String came) {
    return new MeetingTask(id, what, ownerId, dueOn, at, came);
  }
}

package org.kehu.visit.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda (议题).
 *
 * @param presenterId staff id of who presents it
 * @param taskId the open task of an earlier meeting that it takes up, if it takes up one
 */
public record AgendaItem(String topic, @Nullable String presenterId, @Nullable String taskId) {

  /** Takes up what an earlier meeting left open. */
  static AgendaItem takingUp(MeetingTask open) {
    return new AgendaItem(open.what(), open.ownerId(), open.id());
  }
}

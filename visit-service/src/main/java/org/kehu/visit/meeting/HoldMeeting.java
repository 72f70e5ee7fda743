package org.kehu.visit.meeting;

import java.time.LocalDate;
import java.util.List;

/** A meeting was held: its minutes and what it gave people to do. */
public record HoldMeeting(String text, List<String> attendeeIds, List<NewTask> tasks) {

  public HoldMeeting {
    attendeeIds = List.copyOf(attendeeIds);
    tasks = List.copyOf(tasks);
  }

  /** Something that somebody shall do until a day. */
  public record NewTask(String what, String ownerId, LocalDate dueOn) {}
}

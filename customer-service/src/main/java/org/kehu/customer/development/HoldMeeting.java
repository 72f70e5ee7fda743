package org.kehu.customer.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes a progress meeting down (C-111). */
public record HoldMeeting(
    LocalDate heldOn,
    List<String> attendeeIds,
    String progress,
    String experience,
    String improvements,
    List<NewTask> nextStage) {

  public HoldMeeting {
    attendeeIds = List.copyOf(attendeeIds);
    nextStage = List.copyOf(nextStage);
  }

  ProgressMeeting held(String id, List<PlanTask> tasks, String by, Instant at) {
    List<String> taskIds = tasks.stream().map(PlanTask::id).toList();
    return new ProgressMeeting(
        id, heldOn, attendeeIds, progress, experience, improvements, taskIds, at, by);
  }
}

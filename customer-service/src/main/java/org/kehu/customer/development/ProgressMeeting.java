package org.kehu.customer.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A meeting on the progress of a plan (业务进展交流会, C-111).
 *
 * @param taskIds what it arranged for the next stage, as tasks of the plan
 */
public record ProgressMeeting(
    String id,
    LocalDate heldOn,
    List<String> attendeeIds,
    String progress,
    String experience,
    String improvements,
    List<String> taskIds,
    Instant at,
    String by) {

  public ProgressMeeting {
    attendeeIds = List.copyOf(attendeeIds);
    taskIds = List.copyOf(taskIds);
  }
}

package org.kehu.visit.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which meetings are held regularly (会议制度, catalogue ).
 *
 * @param series planned by the system the day before
 */
public record MeetingPolicy(@NotNull @Size(max = 50) List<@NotNull @Valid MeetingSeries> series) {

  public MeetingPolicy {
    series = series == null ? List.of() : List.copyOf(series);
  }
}

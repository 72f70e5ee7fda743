package org.kehu.visit.meeting;

import java.time.Instant;
import java.util.List;

/**
 * What was said and decided (会议纪要).
 *
 * @param by staff id of who wrote them
 * @param attendeeIds staff ids of who came
 */
public record Minutes(Instant at, String by, String text, List<String> attendeeIds) {

  public Minutes {
    attendeeIds = List.copyOf(attendeeIds);
  }
}

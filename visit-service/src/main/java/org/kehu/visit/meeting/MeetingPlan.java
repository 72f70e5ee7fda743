package org.kehu.visit.meeting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When, where, with whom and about what a meeting is; may be edited until it is held.
 *
 * @param minutes how long it is to last
 * @param participantIds staff ids of who shall come
 */
public record MeetingPlan(
    @Nullable String title,
    Instant startsAt,
    int minutes,
    @Nullable String place,
    List<String> participantIds,
    List<AgendaItem> agenda) {

  /** Each participant once. */
  public MeetingPlan {
    participantIds = List.copyOf(new LinkedHashSet<>(participantIds));
    agenda = List.copyOf(agenda);
  }

  /** Everybody named in it. */
  Set<String> people() {
    Set<String> people = new LinkedHashSet<>(participantIds);
    for (AgendaItem item : agenda) {
      if (item.presenterId() != null) {
        people.add(item.presenterId());
      }
    }
    return people;
  }
}

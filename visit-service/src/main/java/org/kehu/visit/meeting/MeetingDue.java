package org.kehu.visit.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One meeting that a series asks for: of a department, on a day. */
record MeetingDue(MeetingSeries series, String departmentId, LocalDate day) {

  /** Names it, so that it is planned once. */
  String key() {
    return String.join("|", series.kind().name(), departmentId, day.toString());
  }

  Instant startsAt(ZoneId zone) {
    return day.atTime(series.at()).atZone(zone).toInstant();
  }

  MeetingPlan plan(List<String> participantIds, ZoneId zone) {
    List<AgendaItem> agenda =
        series.agenda().stream().map(topic -> new AgendaItem(topic, null, null)).toList();
    return new MeetingPlan(
        null, startsAt(zone), series.minutes(), series.place(), participantIds, agenda);
  }
}

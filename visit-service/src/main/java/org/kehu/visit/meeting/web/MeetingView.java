package org.kehu.visit.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.meeting.AgendaItem;
import org.kehu.visit.meeting.Meeting;
import org.kehu.visit.meeting.MeetingKind;
import org.kehu.visit.meeting.MeetingStatus;
import org.kehu.visit.meeting.MeetingTask;
import org.kehu.visit.meeting.Minutes;

/** A meeting as callers see it. */
@Schema(name = "Meeting", description = "A meeting of a department (会议)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "HY-20261128-0001") String number,
    MeetingKind kind,
    MeetingStatus status,
    String departmentId,
    @Schema(example = "st-he-dakehu") String organiserId,
    @Schema(example = "大客户专员例会") @Nullable String title,
    @Schema(example = "2026-12-04T06:00:00Z") Instant startsAt,
    int minutes,
    @Nullable String place,
    List<String> participantIds,
    List<AgendaItem> agenda,
    @Nullable Minutes held,
    List<MeetingTask> tasks,
    @Schema(description = "How many of the tasks are open") int openTasks,
    @Nullable String cancelledBecause,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static MeetingView of(Meeting meeting) {
    return new MeetingView(
        meeting.id(),
        meeting.number(),
        meeting.kind(),
        meeting.status(),
        meeting.departmentId(),
        meeting.organiserId(),
        meeting.plan().title(),
        meeting.plan().startsAt(),
        meeting.plan().minutes(),
        meeting.plan().place(),
        meeting.plan().participantIds(),
        meeting.plan().agenda(),
        meeting.minutes(),
        meeting.tasks(),
        meeting.openTasks(),
        meeting.cancelledBecause(),
        meeting.createdAt(),
        meeting.changedAt(),
        meeting.version());
  }
}

package org.kehu.complaint.call.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of events of calls: ids, codes, times and numbers; each has its schema. */
final class CallFacts {

  private CallFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Recorded(
      String callId,
      String number,
      String topic,
      int rings,
      boolean late,
      boolean hard,
      String takenBy,
      String departmentId,
      @Nullable String caseId) {}

  record Answered(String callId, String number, boolean calledBack, String answeredBy) {}

  record Promised(String callId, String number, String handlerId, Instant until) {}

  record Missed(String callId, String number, int attempts) {}

  record Overdue(
      String callId, String number, String handlerId, String departmentId, Instant until) {}

  record Transferred(String callId, String number, String skill, String fromId, String toId) {}

  record Linked(String callId, String number, String caseId) {}

  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String assigneeId,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link) {}
}

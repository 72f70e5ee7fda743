package org.kehu.complaint.briefing.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of events of briefings: ids, codes and times; each has its schema. */
final class BriefingFacts {

  private BriefingFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Moved(
      String briefingId,
      String number,
      String kind,
      String status,
      @Nullable String topic,
      String departmentId,
      List<String> recipientIds,
      List<String> caseIds,
      @Nullable Instant dueAt) {}

  record Noted(String briefingId, String number, String kind, String departmentId) {}

  @JsonInclude(Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link) {}
}

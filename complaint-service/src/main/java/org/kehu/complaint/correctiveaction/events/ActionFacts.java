package org.kehu.complaint.correctiveaction.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of events of actions: ids, codes, times and numbers; each has its schema. */
final class ActionFacts {

  private ActionFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Planned(
      String actionId,
      String number,
      String kind,
      String origin,
      List<String> caseIds,
      @Nullable String product,
      String ownerId,
      String departmentId,
      Instant dueAt,
      Instant checkDueAt) {}

  record Replanned(
      String actionId,
      String number,
      String formerOwnerId,
      String ownerId,
      Instant dueAt,
      Instant checkDueAt) {}

  record Completed(String actionId, String number, String ownerId, int round, Instant checkDueAt) {}

  @JsonInclude(Include.NON_NULL)
  record Checked(
      String actionId, String number, boolean effective, int round, @Nullable Instant dueAt) {}

  record Cancelled(String actionId, String number, List<String> caseIds) {}

  record Overdue(
      String actionId, String number, String awaited, String ownerId, String departmentId) {}

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

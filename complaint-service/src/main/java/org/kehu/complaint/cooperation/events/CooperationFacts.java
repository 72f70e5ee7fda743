package org.kehu.complaint.cooperation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of events of cooperations: ids, codes and times; each has its schema. */
final class CooperationFacts {

  private CooperationFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Moved(
      String cooperationId,
      String number,
      String status,
      String caseId,
      String leadDepartmentId,
      List<String> partnerIds,
      @Nullable Instant dueAt) {}

  @JsonInclude(Include.NON_NULL)
  record Overdue(
      String cooperationId,
      String number,
      String status,
      String caseId,
      String leadDepartmentId,
      List<String> partnerIds,
      String awaited,
      @Nullable Instant dueAt) {}

  record Opinion(
      String cooperationId, String number, String caseId, String departmentId, String position) {}

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

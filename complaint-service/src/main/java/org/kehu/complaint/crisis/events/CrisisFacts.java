package org.kehu.complaint.crisis.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of events of crises: ids, codes and times; each has its schema. */
final class CrisisFacts {

  private CrisisFacts() {}

  record Alerted(
      String crisisId,
      String caseId,
      String caseNumber,
      String departmentId,
      List<String> alertedDepartmentIds,
      Instant noteBy) {}

  /** That a department took note, or that it is the one where the case lies now. */
  record Noted(String crisisId, String caseId, String caseNumber, String departmentId) {}

  record Done(String crisisId, String caseId, String caseNumber, String code, int open) {}

  record Unnoted(
      String crisisId,
      String caseId,
      String caseNumber,
      List<String> awaitedDepartmentIds,
      Instant noteBy) {}

  record Ended(String crisisId, String caseId, String caseNumber, String reason) {}

  /** A notice as customer-service is asked for it. */
  record Notice(
      String recipientKind,
      String recipientId,
      String template,
      String purpose,
      Map<String, String> values,
      String about) {}

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

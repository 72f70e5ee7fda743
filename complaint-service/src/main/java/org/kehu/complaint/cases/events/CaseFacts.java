package org.kehu.complaint.cases.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Assessment;

/**
 * The bodies of events and states as others read them: ids, codes, times and numbers, never
 * personal data. Each is described by the schema of its type.
 */
final class CaseFacts {

  private CaseFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Registered(
      String caseId,
      String number,
      @Nullable String customerId,
      String kind,
      String channel,
      String source,
      String severity,
      @Nullable String causeType,
      String firstContactOwnerId,
      @Nullable String assigneeId,
      String departmentId,
      @Nullable String relatedCaseId) {}

  @JsonInclude(Include.NON_NULL)
  record Migrated(
      String caseId,
      String number,
      @Nullable String customerId,
      String kind,
      String formerNumber,
      Instant receivedAt,
      Instant solvedAt) {}

  @JsonInclude(Include.NON_NULL)
  record EffectTold(
      String caseId,
      String number,
      @Nullable String customerId,
      String actionId,
      Instant foundAt) {}

  @JsonInclude(Include.NON_NULL)
  record Linked(
      String caseId,
      String number,
      @Nullable String customerId,
      String otherCaseId,
      String relation) {}

  @JsonInclude(Include.NON_NULL)
  record Merged(
      String caseId,
      String number,
      @Nullable String customerId,
      String leadingCaseId,
      int contacts) {}

  @JsonInclude(Include.NON_NULL)
  record Absorbed(
      String caseId,
      String number,
      @Nullable String customerId,
      String mergedCaseId,
      int furtherContacts) {}

  @JsonInclude(Include.NON_NULL)
  record Verified(String caseId, String number, String customerId) {}

  @JsonInclude(Include.NON_NULL)
  record Amended(
      String caseId,
      String number,
      @Nullable String customerId,
      Set<String> sections,
      String severity,
      @Nullable String causeType) {}

  @JsonInclude(Include.NON_NULL)
  record Acknowledged(
      String caseId, String number, @Nullable String customerId, Instant acknowledgedAt) {}

  @JsonInclude(Include.NON_NULL)
  record Promised(
      String caseId,
      String number,
      @Nullable String customerId,
      Instant promisedUntil,
      int policyVersion,
      int count) {}

  @JsonInclude(Include.NON_NULL)
  record Assigned(
      String caseId,
      String number,
      @Nullable String customerId,
      String assigneeId,
      String departmentId) {}

  @JsonInclude(Include.NON_NULL)
  record Transferred(
      String caseId,
      String number,
      @Nullable String customerId,
      @Nullable String fromId,
      @Nullable String toId,
      String departmentId,
      String firstContactOwnerId) {}

  @JsonInclude(Include.NON_NULL)
  record InvestigationStarted(
      String caseId, String number, @Nullable String customerId, String investigatorId) {}

  @JsonInclude(Include.NON_NULL)
  record Investigated(
      String caseId,
      String number,
      @Nullable String customerId,
      String causeType,
      @Nullable String responsibleDepartmentId) {}

  @JsonInclude(Include.NON_NULL)
  record Offered(String caseId, String number, @Nullable String customerId, int count) {}

  @JsonInclude(Include.NON_NULL)
  record Answered(String caseId, String number, @Nullable String customerId, int proposal) {}

  @JsonInclude(Include.NON_NULL)
  record Decided(
      String caseId, String number, @Nullable String customerId, String approverId, int proposal) {}

  @JsonInclude(Include.NON_NULL)
  record Resolved(
      String caseId,
      String number,
      @Nullable String customerId,
      String kind,
      String departmentId,
      @Nullable String assigneeId,
      Instant resolvedAt) {}

  @JsonInclude(Include.NON_NULL)
  record CalledBack(
      String caseId,
      String number,
      @Nullable String customerId,
      int attempt,
      String outcome,
      @Nullable String opinion) {}

  @JsonInclude(Include.NON_NULL)
  record Closed(String caseId, String number, @Nullable String customerId, Instant closedAt) {}

  @JsonInclude(Include.NON_NULL)
  record Reopened(
      String caseId, String number, @Nullable String customerId, Instant reopenedAt, int count) {}

  @JsonInclude(Include.NON_NULL)
  record Withdrawn(
      String caseId, String number, @Nullable String customerId, Instant withdrawnAt) {}

  @JsonInclude(Include.NON_NULL)
  record DeadlinesMoved(
      String caseId, String number, @Nullable String customerId, @Nullable Instant dueAt) {}

  @JsonInclude(Include.NON_NULL)
  record Assessed(
      String caseId,
      String number,
      @Nullable String customerId,
      boolean safety,
      String complexity,
      String impact,
      @Nullable Instant dueAt) {

    static Assessed of(ComplaintCase c, Assessment weighed) {
      return new Assessed(
          c.id(),
          c.number(),
          c.customer().fileId(),
          weighed.safety(),
          weighed.complexity().name(),
          weighed.impact().name(),
          c.dueAt());
    }
  }

  @JsonInclude(Include.NON_NULL)
  record Paused(
      String caseId, String number, @Nullable String customerId, String reason, Instant until) {}

  @JsonInclude(Include.NON_NULL)
  record Resumed(
      String caseId,
      String number,
      @Nullable String customerId,
      String reason,
      Instant resumedAt) {}

  @JsonInclude(Include.NON_NULL)
  record Talked(
      String caseId, String number, @Nullable String customerId, String channel, int count) {}

  @JsonInclude(Include.NON_NULL)
  record Escalated(
      String caseId,
      String number,
      @Nullable String customerId,
      String step,
      @Nullable String assigneeId,
      String departmentId) {}

  @JsonInclude(Include.NON_NULL)
  record State(
      String caseId,
      String number,
      String kind,
      String status,
      String severity,
      @Nullable String customerId,
      String firstContactOwnerId,
      @Nullable String assigneeId,
      String departmentId,
      Instant receivedAt,
      @Nullable Instant dueAt,
      @Nullable String sealedComplainant) {}

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

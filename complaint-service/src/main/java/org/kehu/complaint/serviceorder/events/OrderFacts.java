package org.kehu.complaint.serviceorder.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of events of service orders: ids, codes and times; each has its schema. */
final class OrderFacts {

  private OrderFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Moved(
      String orderId,
      String number,
      String kind,
      String status,
      @Nullable String caseId,
      @Nullable Instant dueAt) {}

  @JsonInclude(Include.NON_NULL)
  record Appointed(
      String orderId,
      String number,
      String kind,
      @Nullable String caseId,
      String technicianId,
      Instant from,
      Instant until,
      int attempt) {}

  @JsonInclude(Include.NON_NULL)
  record Missed(String orderId, String number, @Nullable String caseId, String by, Instant dueAt) {}

  @JsonInclude(Include.NON_NULL)
  record Overdue(
      String orderId,
      String number,
      @Nullable String caseId,
      String awaited,
      @Nullable String technicianId,
      String departmentId) {}

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

package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which cases are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param kind what kind of contact
 * @param severity how grave
 * @param assigneeId who works on it
 * @param firstContactOwnerId who was asked first
 * @param customerId the customer file
 * @param departmentId the department
 * @param number as people write it
 * @param correlationId the causal chain
 * @param dueBefore the next due time lies before this
 */
public record CaseFilter(
    Set<CaseStatus> status,
    @Nullable CaseKind kind,
    @Nullable Severity severity,
    @Nullable String assigneeId,
    @Nullable String firstContactOwnerId,
    @Nullable String customerId,
    @Nullable String departmentId,
    @Nullable String number,
    @Nullable String correlationId,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public CaseFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    is(all, "kind", kind == null ? null : kind.name());
    is(all, "severity", severity == null ? null : severity.name());
    is(all, "assigneeId", assigneeId);
    is(all, "firstContactOwnerId", firstContactOwnerId);
    is(all, "customer.fileId", customerId);
    is(all, "departmentId", departmentId);
    is(all, "number", number);
    is(all, "correlationId", correlationId);
    if (dueBefore != null) {
      all.add(Criteria.where("dueAt").lt(dueBefore));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static void is(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Criteria.where(field).is(value));
    }
  }
}

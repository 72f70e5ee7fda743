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
 * @param departmentId the department
 * @param number as people write it
 * @param correlationId the causal chain
 * @param dueBefore the next due time lies before this
 * @param customer which customer it concerns
 * @param withoutReceiptsOf not the cases of which this person has only a receipt
 */
public record CaseFilter(
    Set<CaseStatus> status,
    @Nullable CaseKind kind,
    @Nullable Severity severity,
    @Nullable String assigneeId,
    @Nullable String firstContactOwnerId,
    @Nullable String departmentId,
    @Nullable String number,
    @Nullable String correlationId,
    @Nullable Instant dueBefore,
    @Nullable OfCustomer customer,
    @Nullable String withoutReceiptsOf) {

  /** Copies. */
  public CaseFilter {
    status = Set.copyOf(status);
  }

  /**
   * Cases of one customer.
   *
   * @param id of the customer file
   * @param seen whether whoever asks sees the customer; else only what was said counts
   */
  public record OfCustomer(String id, boolean seen) {}

  CaseFilter ofCustomer(String id, boolean seen) {
    return with(new OfCustomer(id, seen), withoutReceiptsOf);
  }

  CaseFilter withoutReceiptsOf(String callerId) {
    return with(customer, callerId);
  }

  private CaseFilter with(@Nullable OfCustomer concerning, @Nullable String holder) {
    return new CaseFilter(
        status,
        kind,
        severity,
        assigneeId,
        firstContactOwnerId,
        departmentId,
        number,
        correlationId,
        dueBefore,
        concerning,
        holder);
  }

  /** Whether it asks for something that a receipt does not show. */
  boolean asksForHandling() {
    return assigneeId != null || departmentId != null || dueBefore != null || customer != null;
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
    is(all, "departmentId", departmentId);
    is(all, "number", number);
    is(all, "correlationId", correlationId);
    if (customer != null) {
      is(all, customer.seen() ? "customer.fileId" : "customer.claim.id", customer.id());
    }
    if (dueBefore != null) {
      all.add(Criteria.where("dueAt").lt(dueBefore));
    }
    if (withoutReceiptsOf != null) {
      all.add(Criteria.where("receiptHolders").ne(withoutReceiptsOf));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static void is(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Criteria.where(field).is(value));
    }
  }
}

package org.kehu.complaint.serviceorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which service orders are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param kind what is to be done
 * @param technicianId who comes
 * @param caseId which case it arose from
 * @param dueBefore whose next step is due before this
 */
public record OrderFilter(
    Set<OrderStatus> status,
    @Nullable OrderKind kind,
    @Nullable String technicianId,
    @Nullable String caseId,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public OrderFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    is(all, "kind", kind == null ? null : kind.name());
    is(all, "technicianId", technicianId);
    is(all, "origin.caseId", caseId);
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

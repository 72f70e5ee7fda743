package org.kehu.complaint.correctiveaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which actions are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param kind against what
 * @param ownerId who does it
 * @param caseId which case it arose from
 * @param product the product or service concerned
 * @param dueBefore what is to be done or checked before this
 */
public record ActionFilter(
    Set<ActionStatus> status,
    @Nullable ActionKind kind,
    @Nullable String ownerId,
    @Nullable String caseId,
    @Nullable String product,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public ActionFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    is(all, "kind", kind == null ? null : kind.name());
    is(all, "ownerId", ownerId);
    is(all, "caseIds", caseId);
    is(all, "product", product);
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

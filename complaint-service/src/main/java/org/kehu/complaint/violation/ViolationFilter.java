package org.kehu.complaint.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which violations are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param kind what was done wrong
 * @param personId by whom
 */
public record ViolationFilter(
    Set<ViolationStatus> status, @Nullable ViolationKind kind, @Nullable String personId) {

  /** Copies. */
  public ViolationFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    if (kind != null) {
      all.add(Criteria.where("kind").is(kind.name()));
    }
    if (personId != null) {
      all.add(Criteria.where("personId").is(personId));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}

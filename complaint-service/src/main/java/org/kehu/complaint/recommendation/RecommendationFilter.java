package org.kehu.complaint.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which recommendations are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param caseId in which case
 * @param item what was recommended
 */
public record RecommendationFilter(
    Set<RecommendationStatus> status, @Nullable String caseId, @Nullable String item) {

  /** Copies. */
  public RecommendationFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    if (caseId != null) {
      all.add(Criteria.where("caseId").is(caseId));
    }
    if (item != null) {
      all.add(Criteria.where("item").is(item));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}

package org.kehu.complaint.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which cooperations are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param caseId which case they help with
 * @param partner a department that was asked
 * @param dueBefore whose next step is due before this
 */
public record CooperationFilter(
    Set<CooperationStatus> status,
    @Nullable String caseId,
    @Nullable String partner,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public CooperationFilter {
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
    if (partner != null) {
      all.add(Criteria.where("partners.departmentId").is(partner));
    }
    if (dueBefore != null) {
      all.add(Criteria.where("dueAt").lt(dueBefore));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}

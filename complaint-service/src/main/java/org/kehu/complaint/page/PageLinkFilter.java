package org.kehu.complaint.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which links are asked for; what is null does not matter.
 *
 * @param purpose what for
 * @param status how it stands
 * @param caseId which case it shows
 */
public record PageLinkFilter(
    @Nullable LinkPurpose purpose, @Nullable LinkStatus status, @Nullable String caseId) {

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (purpose != null) {
      all.add(Criteria.where("purpose").is(purpose.name()));
    }
    if (status != null) {
      all.add(Criteria.where("status").is(status.name()));
    }
    if (caseId != null) {
      all.add(Criteria.where("caseId").is(caseId));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}

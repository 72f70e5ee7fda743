package org.kehu.customer.development;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which plans a list shows; what is null does not narrow it. */
public record PlanSearch(@Nullable PlanStatus status, @Nullable String responsibleId) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("tasks.all.responsibleId", responsibleId)
        .criteria();
  }
}

package org.kehu.customer.handover;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which handovers a list shows; what is null does not narrow it. */
public record HandoverSearch(@Nullable HandoverStatus status, @Nullable String staffId) {

  Criteria criteria() {
    return Conditions.none().is("status", status).is("leaverId", staffId).criteria();
  }
}

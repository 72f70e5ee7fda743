package org.kehu.customer.project;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which projects a list shows; what is null does not narrow it. */
public record ProjectSearch(
    @Nullable ProjectStatus status, @Nullable String customerId, @Nullable Flag flag) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("customerId", customerId)
        .is("standing.flags", flag)
        .criteria();
  }
}

package org.kehu.customer.project;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which projects a list shows; what is null does not narrow it. */
public record ProjectSearch(
    @Nullable ProjectStatus status, @Nullable Collection<String> customerIds, @Nullable Flag flag) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .in("customerId", customerIds)
        .is("standing.flags", flag)
        .criteria();
  }
}

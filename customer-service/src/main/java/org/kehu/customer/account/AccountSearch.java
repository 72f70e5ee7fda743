package org.kehu.customer.account;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which applications a list shows; what is null does not narrow it. */
public record AccountSearch(
    @Nullable ApplicationStatus status,
    @Nullable ApplicationKind kind,
    @Nullable Collection<String> customerIds) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("kind", kind)
        .in("customerId", customerIds)
        .criteria();
  }
}

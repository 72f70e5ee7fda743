package org.kehu.customer.account;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which applications a list shows; what is null does not narrow it. */
public record AccountSearch(
    @Nullable ApplicationStatus status,
    @Nullable ApplicationKind kind,
    @Nullable String customerId) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("kind", kind)
        .is("customerId", customerId)
        .criteria();
  }
}

package org.kehu.customer.commission;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which commissions a list shows; what is null does not narrow it. */
public record CommissionSearch(
    @Nullable CommissionStatus status, @Nullable String staffId, @Nullable String customerId) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("shares.all.staffId", staffId)
        .is("customerId", customerId)
        .criteria();
  }
}

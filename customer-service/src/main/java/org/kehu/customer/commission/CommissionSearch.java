package org.kehu.customer.commission;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which commissions a list shows; what is null does not narrow it. */
public record CommissionSearch(
    @Nullable CommissionStatus status,
    @Nullable String staffId,
    @Nullable Collection<String> customerIds) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("shares.all.staffId", staffId)
        .in("customerId", customerIds)
        .criteria();
  }
}

package org.kehu.customer.loan;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which loans the register shows; absent conditions do not narrow it. */
public record LoanSearch(
    @Nullable String archiveId,
    @Nullable String borrowerId,
    @Nullable LoanStatus status,
    boolean overdue) {

  Criteria criteria() {
    Criteria asked =
        Conditions.none()
            .is("archiveId", archiveId)
            .is("borrowerId", borrowerId)
            .is("status", status)
            .criteria();
    return overdue ? asked.and("overdueSince").exists(true) : asked;
  }
}

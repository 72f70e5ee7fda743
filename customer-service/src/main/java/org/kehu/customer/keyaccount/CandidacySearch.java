package org.kehu.customer.keyaccount;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which key accounts a list shows; absent conditions do not narrow it. */
public record CandidacySearch(
    @Nullable CandidacyStatus status,
    @Nullable AccountType type,
    @Nullable Priority priority,
    @Nullable Collection<String> customerIds,
    boolean lapsed) {

  Criteria criteria() {
    Criteria asked =
        Conditions.none()
            .is("status", status)
            .is("type", type)
            .is("priority", priority)
            .in("customerId", customerIds)
            .criteria();
    return lapsed ? asked.and("lapsedSince").exists(true) : asked;
  }
}

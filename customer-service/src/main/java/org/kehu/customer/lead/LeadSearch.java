package org.kehu.customer.lead;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which leads a list shows; what is null does not narrow it. */
public record LeadSearch(
    @Nullable LeadStatus status, @Nullable LeadSource source, @Nullable String referrerId) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("origin.source", source)
        .is("origin.referrerId", referrerId)
        .criteria();
  }
}

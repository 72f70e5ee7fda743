package org.kehu.customer.notice;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** What a list of notices shows; what is null does not narrow it. */
public record NoticeFilter(
    @Nullable Collection<String> customerIds,
    @Nullable String about,
    @Nullable NoticeStatus status,
    @Nullable Purpose purpose) {

  Criteria criteria() {
    return Conditions.none()
        .in("customerId", customerIds)
        .is("about", about)
        .is("status", status)
        .is("purpose", purpose)
        .criteria();
  }
}

package org.kehu.customer.notice;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** What a list of notices shows; what is null does not narrow it. */
public record NoticeFilter(
    @Nullable String customerId,
    @Nullable String about,
    @Nullable NoticeStatus status,
    @Nullable Purpose purpose) {

  Criteria criteria() {
    return Conditions.none()
        .is("customerId", customerId)
        .is("about", about)
        .is("status", status)
        .is("purpose", purpose)
        .criteria();
  }
}

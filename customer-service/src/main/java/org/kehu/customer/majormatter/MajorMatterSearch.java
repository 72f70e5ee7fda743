package org.kehu.customer.majormatter;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which major matters a list shows; what is null does not narrow it. */
public record MajorMatterSearch(
    @Nullable MajorMatterStatus status,
    @Nullable MajorMatterKind kind,
    @Nullable String customerId) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("report.kind", kind)
        .is("customerId", customerId)
        .criteria();
  }
}

package org.kehu.customer.majormatter;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which major matters a list shows; what is null does not narrow it. */
public record MajorMatterSearch(
    @Nullable MajorMatterStatus status,
    @Nullable MajorMatterKind kind,
    @Nullable Collection<String> customerIds) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("report.kind", kind)
        .in("customerId", customerIds)
        .criteria();
  }
}

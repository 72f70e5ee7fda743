package org.kehu.customer.salesplan;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which plans a list shows; what is null does not narrow it. */
public record PlanSearch(
    @Nullable PlanStatus status,
    @Nullable SubjectKind kind,
    @Nullable String subject,
    @Nullable Year year,
    boolean shortOnly) {

  Criteria criteria() {
    return Conditions.none()
        .is("status", status)
        .is("about.kind", kind)
        .is("about.value", subject)
        .is("year", year == null ? null : year.getValue())
        .is("standing.fellShort", shortOnly ? true : null)
        .criteria();
  }
}

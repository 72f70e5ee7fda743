package org.kehu.complaint.handbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param typed words of title or problem, in characters, pinyin or initials
 * @param kind what for
 * @param status in which state
 * @param product the product or service concerned
 * @param caseId for which case it was used
 */
public record EntryFilter(
    @Nullable String typed,
    @Nullable EntryKind kind,
    @Nullable EntryStatus status,
    @Nullable String product,
    @Nullable String caseId) {

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    is(all, "kind", kind == null ? null : kind.name());
    is(all, "status", status == null ? null : status.name());
    is(all, "published.product", product);
    is(all, "usage.caseIds", caseId);
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static void is(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Criteria.where(field).is(value));
    }
  }
}

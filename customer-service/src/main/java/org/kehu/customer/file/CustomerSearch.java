package org.kehu.customer.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.duplicate.NormalizedName;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which files a list shows; absent conditions do not narrow it.
 *
 * @param region as kept
 * @param text part of an enterprise's name, or the start of a number; individuals' names are not
 *     searched
 */
public record CustomerSearch(
    @Nullable CustomerKind kind,
    @Nullable CustomerStatus status,
    @Nullable Grade grade,
    @Nullable Tier tier,
    @Nullable String ownerId,
    @Nullable String departmentId,
    @Nullable String region,
    @Nullable String industry,
    @Nullable String text) {

  private static final Pattern NUMBER = Pattern.compile("(?i)KH-\\d{4}-\\d*");

  /** No condition. */
  public static final CustomerSearch ALL =
      new CustomerSearch(null, null, null, null, null, null, null, null, null);

  Criteria criteria() {
    Criteria criteria = new Criteria();
    criteria = is(criteria, "kind", kind);
    criteria = is(criteria, "status", status);
    criteria = is(criteria, "grading.grade", grade);
    criteria = is(criteria, "grading.tier", tier);
    criteria = is(criteria, "ownerId", ownerId);
    criteria = is(criteria, "departmentId", departmentId);
    criteria = is(criteria, "market.region", region);
    criteria = is(criteria, "market.industry", industry);
    return text == null ? criteria : matching(criteria, text);
  }

  private static Criteria is(Criteria criteria, String field, @Nullable Object value) {
    if (value == null) {
      return criteria;
    }
    return criteria.and(field).is(value instanceof Enum<?> code ? code.name() : value);
  }

  private static Criteria matching(Criteria criteria, String text) {
    String stripped = text.strip();
    if (NUMBER.matcher(stripped).matches()) {
      return criteria.and("number").regex("^" + Pattern.quote(stripped.toUpperCase(Locale.ROOT)));
    }
    NormalizedName part = NormalizedName.of(stripped);
    if (part.isEmpty()) {
      return criteria.and("_id").in(java.util.List.of());
    }
    // The first piece is served by an index; the pattern then checks only what that finds.
    return criteria
        .and("namePieces")
        .is(part.leadingPiece())
        .and("searchName")
        .regex(Pattern.quote(part.value()));
  }
}

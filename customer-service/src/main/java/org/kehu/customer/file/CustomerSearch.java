package org.kehu.customer.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.duplicate.NormalizedName;
import org.kehu.kit.paging.Conditions;
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
    Criteria asked =
        Conditions.none()
            .is("kind", kind)
            .is("status", status)
            .is("grading.grade", grade)
            .is("grading.tier", tier)
            .is("ownerId", ownerId)
            .is("departmentId", departmentId)
            .is("market.region", region)
            .is("market.industry", industry)
            .criteria();
    return text == null ? asked : matching(asked, text);
  }

  private static Criteria matching(Criteria criteria, String text) {
    String stripped = text.strip();
    if (NUMBER.matcher(stripped).matches()) {
      return criteria.and("number").regex("^" + Pattern.quote(stripped.toUpperCase(Locale.ROOT)));
    }
    NormalizedName part = NormalizedName.of(stripped);
    if (part.isEmpty()) {
      return criteria.and("_id").in(List.of());
    }
    // The first piece is served by an index; the pattern then checks only what that finds.
    return criteria
        .and("namePieces")
        .is(part.leadingPiece())
        .and("searchName")
        .regex(Pattern.quote(part.value()));
  }
}

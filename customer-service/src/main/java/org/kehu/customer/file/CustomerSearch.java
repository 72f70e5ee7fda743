package org.kehu.customer.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which files a list shows; absent conditions do not narrow it.
 *
 * @param region as kept
 * @param nature as kept
 * @param text part of a name as it is written, in pinyin or by its initials; or the start of a
 *     number
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
    Market.@Nullable Size size,
    Cooperation.@Nullable Intention intention,
    Cooperation.@Nullable Relation relation,
    Cooperation.@Nullable Dealing dealing,
    Cooperation.@Nullable Reach reach,
    @Nullable String nature,
    @Nullable String text) {

  private static final Pattern NUMBER = Pattern.compile("KH-\\d{4}-\\d*");

  /** No condition. */
  public static final CustomerSearch ALL =
      new CustomerSearch(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** What was asked for, without what was typed of a name: {@code region=广东, grade=A}. */
  public String conditions() {
    Map<String, Object> asked = new LinkedHashMap<>();
    put(asked, "kind", kind);
    put(asked, "status", status);
    put(asked, "grade", grade);
    put(asked, "tier", tier);
    put(asked, "owner", ownerId);
    put(asked, "department", departmentId);
    put(asked, "region", region);
    put(asked, "industry", industry);
    put(asked, "size", size);
    put(asked, "intention", intention);
    put(asked, "relation", relation);
    put(asked, "dealing", dealing);
    put(asked, "reach", reach);
    put(asked, "nature", nature);
    return asked.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value);
    }
  }

  /** Those that a person looks after. */
  public static CustomerSearch ofOwner(String staffId) {
    return new CustomerSearch(
        null, null, null, null, staffId, null, null, null, null, null, null, null, null, null,
        null);
  }

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
            .is("market.size", size)
            .is("cooperation.intention", intention)
            .is("cooperation.relation", relation)
            .is("cooperation.dealing", dealing)
            .is("cooperation.reach", reach)
            .is("enterprise.nature", nature)
            .criteria();
    return number()
        .map(start -> asked.and("number").regex("^" + Pattern.quote(start)))
        .orElse(asked);
  }

  private Optional<String> number() {
    return Optional.ofNullable(text)
        .map(typed -> typed.strip().toUpperCase(Locale.ROOT))
        .filter(typed -> NUMBER.matcher(typed).matches());
  }

  /** What was typed of a name, if it is no number. */
  Optional<String> name() {
    return Optional.ofNullable(text).filter(typed -> number().isEmpty());
  }

  /** Shows not what was typed: it may be a person's name. */
  @Override
  public String toString() {
    return "CustomerSearch[…]";
  }
}

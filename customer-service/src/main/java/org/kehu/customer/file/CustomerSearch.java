package org.kehu.customer.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomConditions;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which files a list shows; absent conditions do not narrow it.
 *
 * @param region as kept
 * @param nature as kept
 * @param custom conditions on custom fields, as {@link CustomConditions} reads them
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
    @Nullable String custom,
    @Nullable String text) {

  private static final Pattern NUMBER = Pattern.compile("KH-\\d{4}-\\d*");

  /** No condition. */
  public static final CustomerSearch ALL =
      new CustomerSearch(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  /**
   * The conditions that were given by name, as requests call them.
   *
   * @throws org.kehu.kit.problem.Problem 400 as for the same parameters of a request
   */
  public static CustomerSearch of(Map<String, String> asked) {
    asked.forEach(CustomerSearch::requireSound);
    return new CustomerSearch(
        code(asked, FilterParameter.KIND, CustomerKind.class),
        code(asked, FilterParameter.STATUS, CustomerStatus.class),
        code(asked, FilterParameter.GRADE, Grade.class),
        code(asked, FilterParameter.TIER, Tier.class),
        asked.get(FilterParameter.OWNER.wireName()),
        asked.get(FilterParameter.DEPARTMENT.wireName()),
        asked.get(FilterParameter.REGION.wireName()),
        asked.get(FilterParameter.INDUSTRY.wireName()),
        code(asked, FilterParameter.SIZE, Market.Size.class),
        code(asked, FilterParameter.INTENTION, Cooperation.Intention.class),
        code(asked, FilterParameter.RELATION, Cooperation.Relation.class),
        code(asked, FilterParameter.DEALING, Cooperation.Dealing.class),
        code(asked, FilterParameter.REACH, Cooperation.Reach.class),
        asked.get(FilterParameter.NATURE.wireName()),
        asked.get(FilterParameter.CUSTOM.wireName()),
        asked.get(FilterParameter.Q.wireName()));
  }

  private static void requireSound(String name, String value) {
    String pointer = "/filter/" + name;
    FilterParameter parameter =
        FilterParameter.of(name)
            .orElseThrow(() ->
                RequestProblem.PARAMETER_UNKNOWN
                    .problem()
                    .with("parameter", name)
                    .error(
                        new FieldError(
                            pointer, "unknown", Map.of("known", FilterParameter.known()))));
    parameter
        .fault(pointer, value)
        .ifPresent(fault -> {
          throw RequestProblem.PARAMETER_INVALID.problem().with("parameter", name).error(fault);
        });
  }

  private static <E extends Enum<E>> @Nullable E code(
      Map<String, String> asked, FilterParameter parameter, Class<E> codes) {
    String value = asked.get(parameter.wireName());
    return value == null ? null : Enum.valueOf(codes, value);
  }

  /** What was asked for, by name, in the order of the list's parameters. */
  public Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, FilterParameter.KIND, kind);
    put(asked, FilterParameter.STATUS, status);
    put(asked, FilterParameter.GRADE, grade);
    put(asked, FilterParameter.TIER, tier);
    put(asked, FilterParameter.OWNER, ownerId);
    put(asked, FilterParameter.DEPARTMENT, departmentId);
    put(asked, FilterParameter.REGION, region);
    put(asked, FilterParameter.INDUSTRY, industry);
    put(asked, FilterParameter.SIZE, size);
    put(asked, FilterParameter.INTENTION, intention);
    put(asked, FilterParameter.RELATION, relation);
    put(asked, FilterParameter.DEALING, dealing);
    put(asked, FilterParameter.REACH, reach);
    put(asked, FilterParameter.NATURE, nature);
    put(asked, FilterParameter.CUSTOM, custom);
    put(asked, FilterParameter.Q, text);
    return asked;
  }

  private static void put(
      Map<String, String> asked, FilterParameter parameter, @Nullable Object value) {
    if (value != null) {
      asked.put(parameter.wireName(), value.toString());
    }
  }

  /** What was asked for, without what was typed of a name: {@code region=广东, grade=A}. */
  public String conditions() {
    return typing(null).asked().entrySet().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /** The same with these conditions too; where both say something, what this one says counts. */
  CustomerSearch within(CustomerSearch wider) {
    Map<String, String> both = wider.asked();
    both.putAll(asked());
    return of(both);
  }

  /** The same with another part of a name, or none. */
  public CustomerSearch typing(@Nullable String name) {
    return new CustomerSearch(
        kind,
        status,
        grade,
        tier,
        ownerId,
        departmentId,
        region,
        industry,
        size,
        intention,
        relation,
        dealing,
        reach,
        nature,
        custom,
        name);
  }

  /** Those that a person looks after. */
  public static CustomerSearch ofOwner(String staffId) {
    return new CustomerSearch(
        null, null, null, null, staffId, null, null, null, null, null, null, null, null, null, null,
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

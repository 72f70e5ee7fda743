package org.kehu.customer.file;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomConditions;
import org.kehu.kit.problem.FieldError;

/**
 * A parameter of the list of customers, with what it takes. A saved filter holds the same ones
 * (M10), so both are refused alike.
 */
public enum FilterParameter {
  KIND("kind", CustomerKind.class),
  STATUS("status", CustomerStatus.class),
  GRADE("grade", Grade.class),
  TIER("tier", Tier.class),
  OWNER("owner", 64),
  DEPARTMENT("department", 64),
  REGION("region", 50),
  INDUSTRY("industry", 50),
  SIZE("size", Market.Size.class),
  INTENTION("intention", Cooperation.Intention.class),
  RELATION("relation", Cooperation.Relation.class),
  DEALING("dealing", Cooperation.Dealing.class),
  REACH("reach", Cooperation.Reach.class),
  NATURE("nature", 50),
  /** Conditions on custom fields. */
  CUSTOM("custom", CustomConditions.LONGEST),
  Q("q", 100);

  private final String wireName;
  private final @Nullable Class<? extends Enum<?>> codes;
  private final int longest;

  FilterParameter(String wireName, Class<? extends Enum<?>> codes) {
    this.wireName = wireName;
    this.codes = codes;
    this.longest = 0;
  }

  FilterParameter(String wireName, int longest) {
    this.wireName = wireName;
    this.codes = null;
    this.longest = longest;
  }

  /** As requests call it. */
  public String wireName() {
    return wireName;
  }

  /** The parameter that requests call so. */
  static Optional<FilterParameter> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
  }

  /** All of them, for whoever named another. */
  static String known() {
    return Arrays.stream(values()).map(FilterParameter::wireName).collect(Collectors.joining(", "));
  }

  /** What is wrong with a value, if anything is. */
  Optional<FieldError> fault(String pointer, String value) {
    if (codes == null) {
      return value.isEmpty() || value.codePointCount(0, value.length()) > longest
          ? Optional.of(new FieldError(pointer, "size", Map.of("min", 1, "max", longest)))
          : Optional.empty();
    }
    boolean known =
        Arrays.stream(codes.getEnumConstants()).anyMatch(one -> one.name().equals(value));
    return known
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "type", Map.of("expected", expected(codes))));
  }

  private static String expected(Class<? extends Enum<?>> codes) {
    return Arrays.stream(codes.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}

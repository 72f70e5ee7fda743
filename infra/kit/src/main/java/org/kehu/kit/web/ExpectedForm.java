package org.kehu.kit.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;

/**
 * The form that a value of the wrong type should have, in a caller's words: never the name of a
 * type of ours.
 *
 * @param code key of the words, {@code field.<code>}
 * @param arguments what the words need: the values of an enumeration
 */
record ExpectedForm(String code, Map<String, Object> arguments) {

  private static final Map<Class<?>, String> FORMS =
      Map.ofEntries(
          Map.entry(String.class, "form-text"),
          Map.entry(boolean.class, "form-boolean"),
          Map.entry(Boolean.class, "form-boolean"),
          Map.entry(int.class, "form-whole-number"),
          Map.entry(Integer.class, "form-whole-number"),
          Map.entry(long.class, "form-whole-number"),
          Map.entry(Long.class, "form-whole-number"),
          Map.entry(double.class, "form-number"),
          Map.entry(Double.class, "form-number"),
          Map.entry(BigDecimal.class, "form-number"),
          Map.entry(Instant.class, "form-instant"),
          Map.entry(LocalDate.class, "form-date"),
          Map.entry(LocalTime.class, "form-time-of-day"),
          Map.entry(YearMonth.class, "form-month"),
          Map.entry(MonthDay.class, "form-day-of-year"),
          Map.entry(Duration.class, "form-duration"),
          Map.entry(UUID.class, "uuid"));

  /** The form of a value of this type; of what no type is known, that it is of another one. */
  static ExpectedForm of(@Nullable Class<?> type) {
    if (type == null) {
      return new ExpectedForm("form-other", Map.of());
    }
    if (type.isEnum()) {
      return new ExpectedForm("type", Map.of("expected", names(type)));
    }
    return new ExpectedForm(FORMS.getOrDefault(type, shape(type)), Map.of());
  }

  private static String shape(Class<?> type) {
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "form-list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "form-object" : "form-other";
  }

  private static String names(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  /** Said of one place of the request. */
  FieldError at(String pointer) {
    return new FieldError(pointer, code, arguments);
  }
}

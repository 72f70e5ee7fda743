package org.kehu.customer.customfield;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.RequestProblem;

/** What a file holds in custom fields, in the order of their codes. */
public record CustomValues(List<CustomValue> all) {

  private static final Comparator<CustomValue> ORDER =
      Comparator.comparing(CustomValue::field).thenComparing(CustomValue::text);

  /** Nothing. */
  public static final CustomValues NONE = new CustomValues(List.of());

  public CustomValues {
    all = all.stream().sorted(ORDER).distinct().toList();
  }

  /**
   * What a request gives, not checked yet: texts, numbers, true or false, or lists of them.
   *
   * @throws org.kehu.kit.problem.Problem 422 that points at what is none of these
   */
  public static CustomValues given(@Nullable Map<String, @Nullable Object> values) {
    List<CustomValue> all = new ArrayList<>();
    if (values != null) {
      values.forEach((field, value) -> add(all, field, value));
    }
    return all.isEmpty() ? NONE : new CustomValues(all);
  }

  private static void add(List<CustomValue> all, String field, @Nullable Object value) {
    if (value instanceof Collection<?> several) {
      several.forEach(one -> all.add(CustomValue.unchecked(field, text(field, one))));
    } else if (value != null) {
      all.add(CustomValue.unchecked(field, text(field, value)));
    }
  }

  private static String text(String field, @Nullable Object value) {
    return switch (value) {
      case String text -> text.strip();
      case Boolean yes -> yes.toString();
      case Number number -> new BigDecimal(number.toString()).toPlainString();
      case null, default ->
          throw RequestProblem.VALIDATION_FAILED
              .problem()
              .error(new FieldError("/custom/" + field, "form-other"));
    };
  }

  /** The codes of the fields that have a value. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    all.forEach(value -> fields.add(value.field()));
    return fields;
  }

  /** The values of one field. */
  public List<CustomValue> of(String field) {
    return all.stream().filter(value -> value.field().equals(field)).toList();
  }

  /** The texts of one field; null when it has none. */
  public @Nullable String text(String field) {
    List<String> texts = of(field).stream().map(CustomValue::text).toList();
    return texts.isEmpty() ? null : String.join("、", texts);
  }

  /** As requests give them: a text, or several. */
  public Map<String, Object> asGiven() {
    Map<String, Object> given = new TreeMap<>();
    for (String field : fields()) {
      List<String> texts = of(field).stream().map(CustomValue::text).toList();
      given.put(field, texts.size() == 1 ? texts.getFirst() : texts);
    }
    return given;
  }
}

package org.kehu.customer.customfield;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.FieldError;

/**
 * Checks what a file is to hold in custom fields and says everything that is wrong at once, each
 * field by its name. What stays as it was is not judged: the catalogue may have changed since.
 */
public final class CustomCheck {

  private final Fields fields;
  private final Holder holder;
  private final Level clearance;
  private final Predicate<String> staff;
  private final List<FieldError> errors = new ArrayList<>();
  private final List<CustomValue> kept = new ArrayList<>();

  private CustomCheck(Fields fields, Holder holder, Level clearance, Predicate<String> staff) {
    this.fields = fields;
    this.holder = holder;
    this.clearance = clearance;
    this.staff = staff;
  }

  /**
   * What is to be kept, or what is wrong with it.
   *
   * @param errors empty when the values may be kept
   */
  public record Outcome(CustomValues values, List<FieldError> errors) {}

  /**
   * Judges a change of values.
   *
   * @param clearance of who changes them
   * @param staff whether somebody of that id works here
   * @throws org.kehu.kit.problem.Problem 403 for a field above the clearance
   */
  public static Outcome of(
      Fields fields,
      Holder holder,
      CustomValues before,
      CustomValues next,
      Level clearance,
      Predicate<String> staff) {
    CustomCheck check = new CustomCheck(fields, holder, clearance, staff);
    Set<String> codes = new LinkedHashSet<>(before.fields());
    codes.addAll(next.fields());
    codes.forEach(code -> check.field(code, before.of(code), next.of(code)));
    return new Outcome(new CustomValues(check.kept), List.copyOf(check.errors));
  }

  private void field(String code, List<CustomValue> before, List<CustomValue> next) {
    if (texts(before).equals(texts(next))) {
      kept.addAll(before);
      return;
    }
    Optional<CustomField> known = fields.find(code);
    if (known.isEmpty()) {
      errors.add(new FieldError("/custom/" + code, "custom-unknown"));
      return;
    }
    FieldDefinition field = known.get().definition();
    requireClearance(field);
    if (known.get().isRetired()) {
      wrong(field, "custom-retired", "");
    } else if (!field.holders().contains(holder)) {
      wrong(field, "custom-other-kind", "");
    } else if (next.isEmpty() && field.required()) {
      wrong(field, "custom-required", "");
    } else {
      values(field, before, next);
    }
  }

  private static List<String> texts(List<CustomValue> values) {
    return values.stream().map(CustomValue::text).toList();
  }

  private void requireClearance(FieldDefinition field) {
    if (!clearance.covers(field.level())) {
      throw CustomFieldProblem.CUSTOM_FIELD_WITHHELD
          .problem()
          .with("field", field.code())
          .with("level", field.level().name());
    }
  }

  private void values(FieldDefinition field, List<CustomValue> before, List<CustomValue> next) {
    ValueForm form = new ValueForm(field, staff);
    if (next.size() > 1 && field.type() != FieldType.CHOICES) {
      wrong(field, "custom-one", "");
      return;
    }
    for (CustomValue value : next) {
      Optional<CustomValue> read = form.read(value.text());
      if (read.isEmpty() || isRetired(field, value, before)) {
        wrong(field, form.code(), form.choices());
        return;
      }
      kept.add(read.get());
    }
  }

  private static boolean isRetired(
      FieldDefinition field, CustomValue value, List<CustomValue> before) {
    return !texts(before).contains(value.text())
        && field.choice(value.text()).filter(Choice::retired).isPresent();
  }

  private void wrong(FieldDefinition field, String code, String choices) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("zh", field.title());
    arguments.put("en", field.english());
    arguments.put("choices", choices);
    errors.add(new FieldError("/custom/" + field.code(), code, arguments));
  }
}

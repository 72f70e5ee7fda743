package org.kehu.customer.customfield;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;

/**
 * What a custom field is.
 *
 * @param code name in the customer's JSON, {@code fleetSize}; fixed like type and unit
 * @param unit of a number, {@code 辆}; null for none
 * @param holders whose files have it
 * @param required whether a file without it is incomplete; once there it is not taken away
 * @param level who may read it: those cleared for that
 * @param choices of fields that are chosen
 */
public record FieldDefinition(
    String code,
    String chinese,
    String english,
    FieldType type,
    @Nullable String unit,
    Set<Holder> holders,
    boolean required,
    Level level,
    List<Choice> choices) {

  public FieldDefinition {
    holders = holders.isEmpty() ? Set.of() : EnumSet.copyOf(holders);
    choices = List.copyOf(choices);
  }

  /** Refuses what is no field. */
  void requireSound() {
    if (unit != null && type != FieldType.NUMBER) {
      throw unsound("unit");
    }
    if (type.isChosen() == choices.isEmpty()) {
      throw unsound("choices");
    }
    if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
      throw unsound("choices");
    }
  }

  private RuntimeException unsound(String member) {
    return CustomFieldProblem.CUSTOM_FIELD_UNSOUND
        .problem()
        .with("field", code)
        .with("member", member);
  }

  /** Refuses what would give values that are kept another meaning. */
  void requireReplaces(FieldDefinition former) {
    boolean same = code.equals(former.code) && type == former.type;
    if (!same || !Objects.equals(unit, former.unit)) {
      throw CustomFieldProblem.CUSTOM_FIELD_FIXED.problem().with("field", former.code);
    }
    former.choices.stream()
        .filter(choice -> choice(choice.code()).isEmpty())
        .findFirst()
        .ifPresent(gone -> {
          throw CustomFieldProblem.CUSTOM_CHOICE_KEPT
              .problem()
              .with("field", code)
              .with("choice", gone.code());
        });
  }

  /** The choice of that code. */
  public Optional<Choice> choice(String wanted) {
    return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
  }

  /** Its Chinese name with the unit, as the title of a column. */
  public String title() {
    return unit == null ? chinese : chinese + "(" + unit + ")";
  }
}

package org.kehu.customer.customfield;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which texts are values of a field, and the one form that each is kept in. */
final class ValueForm {

  private static final int LONGEST = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

  private final FieldDefinition field;
  private final Predicate<String> staff;

  /**
   * The form of a field's values.
   *
   * @param staff whether somebody of that id works here
   */
  ValueForm(FieldDefinition field, Predicate<String> staff) {
    this.field = field;
    this.staff = staff;
  }

  /** The value; nothing when the text is none. */
  Optional<CustomValue> read(String text) {
    return switch (field.type()) {
      case TEXT -> plain(text, isText(text));
      case NUMBER -> SortableNumber.read(text).map(this::number);
      case DATE -> plain(text, isDate(text));
      case CHOICE, CHOICES -> plain(text, field.choice(text).isPresent());
      case YES_NO -> plain(text, text.equals("true") || text.equals("false"));
      case PERSON -> plain(text, staff.test(text));
    };
  }

  private CustomValue number(BigDecimal number) {
    return new CustomValue(field.code(), number.toPlainString(), SortableNumber.key(number));
  }

  private Optional<CustomValue> plain(String text, boolean fits) {
    return fits ? Optional.of(new CustomValue(field.code(), text, text)) : Optional.empty();
  }

  private static boolean isText(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isDate(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** Key of the words that say what a value must be. */
  String code() {
    return switch (field.type()) {
      case TEXT -> "custom-text";
      case NUMBER -> "custom-number";
      case DATE -> "custom-date";
      case CHOICE, CHOICES -> "custom-choice";
      case YES_NO -> "custom-yes-no";
      case PERSON -> "custom-person";
    };
  }

  /** What may be chosen now, for whoever chose something else. */
  String choices() {
    return field.choices().stream()
        .filter(choice -> !choice.retired())
        .map(choice -> choice.code() + "=" + choice.chinese())
        .collect(Collectors.joining(", "));
  }
}

package org.kehu.customer.imports;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.Choice;
import org.kehu.customer.customfield.CustomCheck;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.customfield.FieldDefinition;
import org.kehu.customer.customfield.Fields;
import org.kehu.customer.customfield.Holder;
import org.kehu.kit.access.Level;
import org.kehu.kit.exchange.TableRow;

/** The columns of a file that are custom fields, called by their Chinese name (M9). */
final class CustomColumns {

  private static final Pattern SEPARATORS = Pattern.compile("[、,,;;]");

  private final Fields fields;
  private final Map<FieldDefinition, Integer> places = new LinkedHashMap<>();

  private CustomColumns(Fields fields) {
    this.fields = fields;
  }

  /**
   * Finds them.
   *
   * @param names all column names of the file
   * @param ignored those that are no columns of every file
   */
  static CustomColumns of(Fields fields, List<String> names, List<String> ignored) {
    CustomColumns found = new CustomColumns(fields);
    for (FieldDefinition field : fields.importable()) {
      ignored.stream()
          .filter(name -> isCalled(field, name))
          .findFirst()
          .ifPresent(name -> found.places.put(field, names.indexOf(name)));
    }
    return found;
  }

  private static boolean isCalled(FieldDefinition field, String name) {
    String folded = folded(name);
    return folded.equals(folded(field.chinese())) || folded.equals(folded(field.title()));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s*\\uFEFF]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a column of the file is one of them. */
  boolean isKnown(String name) {
    return places.keySet().stream().anyMatch(field -> isCalled(field, name));
  }

  /** What a row holds in them, or what is wrong with it. */
  CustomCheck.Outcome read(TableRow row, Holder holder, Predicate<String> staff) {
    Map<String, @Nullable Object> given = new TreeMap<>();
    places.forEach((field, place) -> {
      String cell = place < row.cells().size() ? row.cells().get(place).strip() : "";
      if (!cell.isEmpty()) {
        given.put(field.code(), meant(field, cell));
      }
    });
    return CustomCheck.of(
        fields, holder, CustomValues.NONE, CustomValues.given(given), Level.NORMAL, staff);
  }

  private static Object meant(FieldDefinition field, String cell) {
    return switch (field.type()) {
      case CHOICES ->
          SEPARATORS.splitAsStream(cell).map(word -> chosen(field, word.strip())).toList();
      case CHOICE -> chosen(field, cell);
      case YES_NO -> cell.equals("是") ? "true" : cell.equals("否") ? "false" : cell;
      case NUMBER -> Normalizer.normalize(cell, Normalizer.Form.NFKC).replace(",", "");
      case TEXT, DATE, PERSON -> cell;
    };
  }

  private static String chosen(FieldDefinition field, String word) {
    return field.choices().stream()
        .filter(choice -> choice.chinese().equals(word))
        .map(Choice::code)
        .findFirst()
        .orElse(word);
  }
}

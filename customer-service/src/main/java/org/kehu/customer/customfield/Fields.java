package org.kehu.customer.customfield;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kehu.kit.access.Level;

/** The catalogue as it is at one moment. */
public final class Fields {

  private final Map<String, CustomField> byCode = new TreeMap<>();

  Fields(List<CustomField> all) {
    all.forEach(field -> byCode.put(field.definition().code(), field));
  }

  Optional<CustomField> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Codes of those that a file must have to be complete. */
  public List<String> required(Holder holder) {
    return byCode.values().stream()
        .filter(field -> !field.isRetired())
        .map(CustomField::definition)
        .filter(field -> field.required() && field.holders().contains(holder))
        .map(FieldDefinition::code)
        .toList();
  }

  /** What somebody cleared up to a level may read. */
  public CustomValues shown(CustomValues values, Level clearance) {
    return values.all().isEmpty()
        ? CustomValues.NONE
        : new CustomValues(
            values.all().stream().filter(value -> isShown(value.field(), clearance)).toList());
  }

  /** Whether somebody cleared up to a level may read values of a field. */
  public boolean isShown(String code, Level clearance) {
    return find(code).filter(field -> clearance.covers(field.definition().level())).isPresent();
  }

  /** Fields that may leave as columns of a table: none above normal. */
  public List<FieldDefinition> exportable() {
    return byCode.values().stream()
        .map(CustomField::definition)
        .filter(field -> field.level() == Level.NORMAL)
        .toList();
  }

  /** Fields that files may be given in a table, none above normal. */
  public List<FieldDefinition> importable() {
    return byCode.values().stream()
        .filter(field -> !field.isRetired())
        .map(CustomField::definition)
        .filter(field -> field.level() == Level.NORMAL)
        .toList();
  }

  /** By code, each in the JSON form of its type. */
  public Map<String, Object> typed(CustomValues values) {
    Map<String, Object> typed = new TreeMap<>();
    for (String code : values.fields()) {
      find(code).ifPresent(field -> typed.put(code, typed(field.definition(), values.of(code))));
    }
    return typed;
  }

  private static Object typed(FieldDefinition field, List<CustomValue> values) {
    String first = values.getFirst().text();
    return switch (field.type()) {
      case NUMBER -> new BigDecimal(first);
      case YES_NO -> Boolean.valueOf(first);
      case CHOICES -> new ArrayList<>(values.stream().map(CustomValue::text).toList());
      case TEXT, DATE, CHOICE, PERSON -> first;
    };
  }

  /** What people read in a cell; empty for nothing. */
  public static String cell(FieldDefinition field, CustomValues values) {
    return values.of(field.code()).stream()
        .map(value -> word(field, value.text()))
        .collect(Collectors.joining("、"));
  }

  private static String word(FieldDefinition field, String text) {
    return switch (field.type()) {
      case CHOICE, CHOICES -> field.choice(text).map(Choice::chinese).orElse(text);
      case YES_NO -> text.equals("true") ? "是" : "否";
      case TEXT, NUMBER, DATE, PERSON -> text;
    };
  }
}

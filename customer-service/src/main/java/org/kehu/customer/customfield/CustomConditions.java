package org.kehu.customer.customfield;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Conditions on custom fields as a list is asked for them: {@code fleetSize>=100;segment=retail},
 * all of which must hold; {@code \;} within a value. Each is one condition on one element, so that
 * the index over field and key serves it.
 */
public final class CustomConditions {

  /** Longest text of conditions. */
  public static final int LONGEST = 500;

  private static final int MOST = 10;
  private static final Pattern PARTS = Pattern.compile("(?<!\\\\);");
  private static final Pattern ONE =
      Pattern.compile("([a-z][A-Za-z0-9]{0,39})(>=|<=|=)(.+)", Pattern.DOTALL);

  /**
   * One condition.
   *
   * @param sign {@code =}, {@code >=} or {@code <=}
   */
  private record Condition(String field, String sign, String text) {}

  private final List<Condition> conditions;

  private CustomConditions(List<Condition> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  /**
   * Reads them.
   *
   * @throws Problem 400 for what has not their form
   */
  public static CustomConditions of(String text) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : PARTS.split(text, -1)) {
      Matcher one = ONE.matcher(part.strip());
      if (!one.matches() || conditions.size() == MOST) {
        throw CustomFieldProblem.CUSTOM_CONDITION_UNREADABLE.problem().with("most", MOST);
      }
      String value = one.group(3).replace("\\;", ";").strip();
      conditions.add(new Condition(one.group(1), one.group(2), value));
    }
    return new CustomConditions(conditions);
  }

  /**
   * As part of a query.
   *
   * @param clearance of who asks: a filter by what may not be read would tell it
   * @throws Problem 400 or 403 that names the field
   */
  public Criteria criteria(Fields fields, Level clearance) {
    List<Criteria> all = new ArrayList<>();
    Map<String, Criteria> ranges = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      FieldDefinition field = field(condition, fields, clearance);
      String key = key(condition, field);
      if (condition.sign().equals("=")) {
        all.add(element(keyOf(condition.field()).is(key)));
      } else {
        bound(condition, ranges.computeIfAbsent(condition.field(), CustomConditions::keyOf), key);
      }
    }
    ranges.values().forEach(range -> all.add(element(range)));
    return new Criteria().andOperator(all);
  }

  private static Criteria keyOf(String code) {
    return where("field").is(code).and("key");
  }

  private static void bound(Condition condition, Criteria range, String key) {
    if (condition.sign().equals(">=")) {
      range.gte(key);
    } else {
      range.lte(key);
    }
  }

  private static Criteria element(Criteria value) {
    return where("custom").elemMatch(value);
  }

  private static FieldDefinition field(Condition condition, Fields fields, Level clearance) {
    FieldDefinition field =
        fields
            .find(condition.field())
            .map(CustomField::definition)
            .orElseThrow(() -> refusal(CustomFieldProblem.CUSTOM_FIELD_UNKNOWN, condition));
    if (!clearance.covers(field.level())) {
      throw refusal(CustomFieldProblem.CUSTOM_FIELD_WITHHELD, condition)
          .with("level", field.level().name());
    }
    if (!condition.sign().equals("=") && !field.type().isOrdered()) {
      throw refusal(CustomFieldProblem.CUSTOM_FIELD_UNORDERED, condition);
    }
    return field;
  }

  /** Who is asked for need not work here any more. */
  private static String key(Condition condition, FieldDefinition field) {
    return new ValueForm(field, anybody -> true)
        .read(condition.text())
        .map(CustomValue::key)
        .orElseThrow(() ->
            refusal(CustomFieldProblem.CUSTOM_CONDITION_INVALID, condition)
                .with("form", field.type().name()));
  }

  private static Problem refusal(CustomFieldProblem type, Condition condition) {
    return type.problem().with("field", condition.field());
  }
}

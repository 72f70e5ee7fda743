package org.kehu.customer.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** Filters by custom fields. */
class CustomConditionsTest {

  private final Fields fields =
      new Fields(
          List.of(
              field("fleetSize", FieldType.NUMBER, Level.NORMAL),
              field("note", FieldType.TEXT, Level.NORMAL),
              field("margin", FieldType.NUMBER, Level.RESTRICTED)));

  private static CustomField field(String code, FieldType type, Level level) {
    return CustomField.of(
        new FieldDefinition(
            code, code, code, type, null, Set.of(Holder.ENTERPRISE), false, level, List.of()),
        "sales");
  }

  private String query(String asked) {
    return CustomConditions.of(asked).criteria(fields, Level.NORMAL).getCriteriaObject().toJson();
  }

  @Test
  @Proves("M9")
  void numbersAreOrderedAsTextsAre() {
    List<String> keys =
        Stream.of(
                "-99999999999999",
                "-10.5",
                "-10",
                "-0.000001",
                "0",
                "0.5",
                "2",
                "10",
                "99999999999999")
            .map(text -> SortableNumber.key(new BigDecimal(text)))
            .toList();

    assertThat(keys).isSorted().doesNotHaveDuplicates();
    assertThat(keys).allMatch(key -> key.length() == keys.getFirst().length());
    assertThat(SortableNumber.read("120.500")).contains(new BigDecimal("120.5"));
    assertThat(SortableNumber.read("1200")).contains(new BigDecimal("1200"));
  }

  @Test
  @Proves("M9")
  void bothBoundsOfARangeAreOneConditionOnOneValue() {
    String query = query("fleetSize>=100;fleetSize<=500;note=a\\;b");

    assertThat(query.split("elemMatch", -1)).hasSize(3);
    assertThat(query)
        .contains("\"key\": \"a;b\"")
        .contains(SortableNumber.key(new BigDecimal("100")))
        .contains(SortableNumber.key(new BigDecimal("500")));
  }

  @Test
  @Proves("M9")
  void whatIsNoFilterIsRefused() {
    for (String wrong : List.of("", "fleetSize", "=1", "fleetSize=", ";", "fleetSize=1;", "9a=1")) {
      refused(wrong, CustomFieldProblem.CUSTOM_CONDITION_UNREADABLE);
    }
    refused("note=a;".repeat(11) + "note=a", CustomFieldProblem.CUSTOM_CONDITION_UNREADABLE);
    refused("nothing=1", CustomFieldProblem.CUSTOM_FIELD_UNKNOWN);
    refused("note>=a", CustomFieldProblem.CUSTOM_FIELD_UNORDERED);
    refused("fleetSize=viele", CustomFieldProblem.CUSTOM_CONDITION_INVALID);
    refused("margin=7", CustomFieldProblem.CUSTOM_FIELD_WITHHELD);
  }

  private void refused(String asked, CustomFieldProblem type) {
    assertThatThrownBy(() -> query(asked))
        .as(asked)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}

package org.kehu.customer.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** What a file may hold in custom fields. */
class CustomCheckTest {

  private static final List<Choice> CHOICES =
      List.of(
          new Choice("retail", "零售", "Retail", false),
          new Choice("export", "外贸", "Export", false),
          new Choice("barter", "易货", "Barter", true));

  private final CustomField size = field("fleetSize", FieldType.NUMBER, Level.NORMAL, false);
  private final CustomField past = field("past", FieldType.TEXT, Level.NORMAL, false);
  private final Fields fields =
      new Fields(
          List.of(
              size,
              past,
              field("note", FieldType.TEXT, Level.NORMAL, false),
              field("since", FieldType.DATE, Level.NORMAL, false),
              field("segment", FieldType.CHOICE, Level.NORMAL, true),
              field("goods", FieldType.CHOICES, Level.NORMAL, false),
              field("vip", FieldType.YES_NO, Level.NORMAL, false),
              field("buyer", FieldType.PERSON, Level.NORMAL, false),
              field("margin", FieldType.NUMBER, Level.CONFIDENTIAL, false)));

  private static CustomField field(String code, FieldType type, Level level, boolean required) {
    FieldDefinition definition =
        new FieldDefinition(
            code,
            "名" + code,
            "The " + code,
            type,
            null,
            Set.of(Holder.ENTERPRISE),
            required,
            level,
            type.isChosen() ? CHOICES : List.of());
    return CustomField.of(definition, "sales");
  }

  private CustomCheck.Outcome judged(
      Holder holder, CustomValues before, Map<String, Object> next, Level clearance) {
    CustomValues given = CustomValues.given(next);
    return CustomCheck.of(fields, holder, before, given, clearance, "st-feng"::equals);
  }

  private CustomCheck.Outcome judged(Map<String, Object> next) {
    return judged(Holder.ENTERPRISE, CustomValues.NONE, next, Level.NORMAL);
  }

  private void refused(String field, Object value, String code) {
    CustomCheck.Outcome outcome = judged(Map.of(field, value));
    assertThat(outcome.errors())
        .as("%s=%s", field, value)
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(org.assertj.core.api.Assertions.tuple("/custom/" + field, code));
  }

  @Test
  @Proves("M9")
  void eachTypeTakesItsValuesInOneForm() {
    CustomCheck.Outcome outcome =
        judged(
            Map.of(
                "fleetSize", 120.50,
                "note", " 两班倒 ",
                "since", "2019-05-01",
                "segment", "retail",
                "goods", List.of("retail", "export"),
                "vip", true,
                "buyer", "st-feng"));

    assertThat(outcome.errors()).isEmpty();
    assertThat(fields.typed(outcome.values()))
        .containsEntry("fleetSize", new java.math.BigDecimal("120.5"))
        .containsEntry("note", "两班倒")
        .containsEntry("since", "2019-05-01")
        .containsEntry("segment", "retail")
        .containsEntry("goods", List.of("export", "retail"))
        .containsEntry("vip", true)
        .containsEntry("buyer", "st-feng");
  }

  @Test
  @Proves("M9")
  void whatIsNoValueIsRefusedByTheNameOfTheField() {
    refused("nothing", "x", "custom-unknown");
    refused("fleetSize", "viele", "custom-number");
    refused("fleetSize", "1e300", "custom-number");
    refused("fleetSize", "1000000000000000", "custom-number");
    refused("fleetSize", "0.1234567", "custom-number");
    refused("fleetSize", List.of(1, 2), "custom-one");
    refused("note", "", "custom-text");
    refused("note", "长".repeat(201), "custom-text");
    refused("note", "a\u0000b", "custom-text");
    refused("since", "2019-02-30", "custom-date");
    refused("since", "1500-01-01", "custom-date");
    refused("segment", "barter", "custom-choice");
    refused("goods", List.of("retail", "x"), "custom-choice");
    refused("vip", "ja", "custom-yes-no");
    refused("buyer", "st-niemand", "custom-person");
    assertThat(judged(Map.of("segment", "x")).errors().getFirst().arguments())
        .containsEntry("zh", "名segment")
        .containsEntry("en", "The segment")
        .containsEntry("choices", "retail=零售, export=外贸");
    assertThat(
            judged(Holder.INDIVIDUAL, CustomValues.NONE, Map.of("note", "x"), Level.NORMAL)
                .errors())
        .extracting(FieldError::code)
        .containsExactly("custom-other-kind");
    assertThatThrownBy(() -> CustomValues.given(Map.of("note", Map.of("a", 1))))
        .isInstanceOf(Problem.class);
  }

  @Test
  @Proves("M9")
  void whatIsThereStaysWhateverBecameOfTheField() {
    CustomValues before = judged(Map.of("past", "旧", "segment", "retail")).values();
    past.retire();

    assertThat(judged(Holder.ENTERPRISE, before, before.asGiven(), Level.NORMAL).values())
        .isEqualTo(before);
    assertThat(
            judged(
                    Holder.ENTERPRISE,
                    before,
                    Map.of("past", "新", "segment", "retail"),
                    Level.NORMAL)
                .errors())
        .extracting(FieldError::code)
        .containsExactly("custom-retired");
    assertThat(judged(Holder.ENTERPRISE, before, Map.of("past", "旧"), Level.NORMAL).errors())
        .extracting(FieldError::code)
        .containsExactly("custom-required");
  }

  @Test
  @Proves("M9")
  void aFieldAboveTheClearanceIsNeitherChangedNorShown() {
    assertThatThrownBy(() -> judged(Map.of("margin", 7)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.type()).isEqualTo(CustomFieldProblem.CUSTOM_FIELD_WITHHELD));
    CustomValues secret =
        judged(Holder.ENTERPRISE, CustomValues.NONE, Map.of("margin", 7), Level.CONFIDENTIAL)
            .values();

    assertThat(fields.shown(secret, Level.RESTRICTED)).isEqualTo(CustomValues.NONE);
    assertThat(fields.shown(secret, Level.CONFIDENTIAL)).isEqualTo(secret);
    assertThat(fields.exportable()).extracting(FieldDefinition::code).doesNotContain("margin");
    CustomValues patched = CustomValues.given(secret.asGiven());
    assertThat(
            CustomCheck.of(
                    fields, Holder.ENTERPRISE, secret, patched, Level.NORMAL, anybody -> true)
                .values())
        .isEqualTo(secret);
  }

  @Test
  @Proves("M9")
  void codeTypeUnitAndChoicesOfAFieldStay() {
    FieldDefinition known = size.definition();
    FieldDefinition dated = field("fleetSize", FieldType.DATE, Level.NORMAL, false).definition();
    FieldDefinition measured =
        new FieldDefinition(
            "fleetSize",
            "车",
            "Fleet",
            FieldType.NUMBER,
            "辆",
            known.holders(),
            false,
            Level.NORMAL,
            List.of());
    refused(() -> size.change(dated), CustomFieldProblem.CUSTOM_FIELD_FIXED);
    refused(() -> size.change(measured), CustomFieldProblem.CUSTOM_FIELD_FIXED);
    CustomField segment = field("segment", FieldType.CHOICE, Level.NORMAL, false);
    FieldDefinition fewer =
        new FieldDefinition(
            "segment",
            "段",
            "Segment",
            FieldType.CHOICE,
            null,
            known.holders(),
            false,
            Level.NORMAL,
            CHOICES.subList(0, 1));
    refused(() -> segment.change(fewer), CustomFieldProblem.CUSTOM_CHOICE_KEPT);
    FieldDefinition unsound =
        new FieldDefinition(
            "x",
            "段",
            "Segment",
            FieldType.CHOICE,
            null,
            known.holders(),
            false,
            Level.NORMAL,
            List.of());
    refused(() -> CustomField.of(unsound, "sales"), CustomFieldProblem.CUSTOM_FIELD_UNSOUND);
    assertThat(size.retire()).hasSize(1);
    assertThat(size.retire()).isEmpty();
    refused(() -> size.change(known), CustomFieldProblem.CUSTOM_FIELD_RETIRED);
  }

  private static void refused(Runnable work, CustomFieldProblem type) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}

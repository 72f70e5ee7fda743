package org.kehu.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import tools.jackson.databind.json.JsonMapper;

class PolicyValuesTest {

  private static final String SOUND =
      """
      {"mode": "MILD", "percent": 10, "pause": "PT2H",
       "steps": [{"name": "a", "from": 0, "to": 5}, {"name": "b", "from": 5, "to": 9}]}
      """;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
  private final PolicyValues values = new PolicyValues(json, validator);

  @Test
  void aSoundValueIsTakenAndSurvivesStorage() {
    SampleRule rule = values.accept(SampleRule.KIND, json.readTree(SOUND));

    assertThat(rule.pause()).isEqualTo(Duration.ofHours(2));
    assertThat(values.read(SampleRule.KIND, values.write(rule))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "mode": "MILD"     | "mode": "WILD"                 | /value/mode          | policy-rule | wrong-shape
          "mode": "MILD"     | "mode": 1                      | /value/mode          | policy-rule | wrong-shape
          "mode": "MILD",    |                                | /value/mode          | notnull     |
          "percent": 10      | "percent": "10"                | /value/percent       | policy-rule | wrong-shape
          "percent": 10      | "percent": 10.5                | /value/percent       | policy-rule | wrong-shape
          "percent": 10      | "percent": null                | /value/percent       | policy-rule | wrong-shape
          "percent": 10      | "percent": 0                   | /value/percent       | min         |
          "percent": 10      | "percent": 101                 | /value/percent       | max         |
          "percent": 10      | "percent": 10, "per/cent": 1   | /value/per~1cent     | policy-rule | unknown-field
          "pause": "PT2H"     | "pause": "2 hours"              | /value/pause          | policy-rule | wrong-shape
          "name": "b", "from": 5, "to": 9 | "name": "b", "from": 5, "to": 5 | /value/steps/1/to | policy-rule | step-reversed
          "name": "b", "from": 5 | "nome": "b", "from": 5     | /value/steps/1/nome  | policy-rule | unknown-field
          {"name": "b", "from": 5, "to": 9} | null            | /value/steps/1       | policy-rule | null-element
          {"name": "b", "from": 5, "to": 9} | 7               | /value/steps/1       | policy-rule | wrong-shape
          [{"name": "a", "from": 0, "to": 5}, {"name": "b", "from": 5, "to": 9}] | [] | /value/steps | size |
          [{"name": "a", "from": 0, "to": 5}, {"name": "b", "from": 5, "to": 9}] | {} | /value/steps | policy-rule | wrong-shape
          """)
  void aFaultyValueIsRefusedWithThePlaceAndBothLanguages(
      String sound, String faulty, String pointer, String code, String rule) {
    String sent = SOUND.replace(sound, Objects.requireNonNullElse(faulty, ""));

    Problem problem = refusal(() -> values.accept(SampleRule.KIND, json.readTree(sent)));

    assertThat(problem.type()).isEqualTo(PolicyProblem.POLICY_VALUE_INVALID);
    FieldError error = problem.errors().getFirst();
    assertThat(error.pointer()).isEqualTo(pointer);
    assertThat(error.code()).isEqualTo(code);
    if (rule != null) {
      assertThat(error.arguments()).containsEntry("rule", rule);
      assertThat(ProblemWords.field(problem.type(), error, Locale.ENGLISH))
          .isNotBlank()
          .doesNotContain("{");
      assertThat(ProblemWords.field(problem.type(), error, Locale.CHINESE))
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @Test
  void aValueThatIsNoObjectIsRefused() {
    for (String sent : new String[] {"[]", "7", "\"x\"", "true"}) {
      assertThat(refusal(() -> values.accept(SampleRule.KIND, json.readTree(sent))).errors())
          .singleElement()
          .extracting(FieldError::pointer)
          .isEqualTo("/value");
    }
  }

  @Test
  void calendarFaultsComeWithTheirOwnWords() {
    String sent =
        values
            .write(values.shipped(CalendarKind.CALENDAR))
            .replace("Asia/Shanghai", "Asia/Peking")
            .replaceFirst("12:00:00", "08:00:00");

    Problem problem = refusal(() -> values.accept(CalendarKind.CALENDAR, json.readTree(sent)));

    assertThat(problem.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/value/zone", "/value/seasons/0/blocks/0/to");
    assertThat(ProblemWords.field(problem.type(), problem.errors().getFirst(), Locale.CHINESE))
        .startsWith("“Asia/Peking”不是有效时区");
  }

  @Test
  void aWrongClockTimeIsToldAsSuch() {
    String sent =
        values.write(values.shipped(CalendarKind.CALENDAR)).replaceFirst("09:00:00", "9 am");

    Problem problem = refusal(() -> values.accept(CalendarKind.CALENDAR, json.readTree(sent)));

    assertThat(ProblemWords.field(problem.type(), problem.errors().getFirst(), Locale.ENGLISH))
        .isEqualTo("Here must be a time such as 09:00.");
    assertThat(problem.errors().getFirst().pointer()).isEqualTo("/value/seasons/0/blocks/0/from");
  }

  @Test
  void whatNewerSoftwareStoredIsStillRead() {
    assertThat(
            values
                .read(
                    SampleRule.KIND,
                    SOUND.replace("\"percent\": 10", "\"percent\": 10, \"new\": true"))
                .percent())
        .isEqualTo(10);
  }

  @Test
  void everythingShippedIsSound() {
    values.checkShipped(SampleRule.KIND);
    values.checkShipped(CalendarKind.CALENDAR);
    assertThat(CalendarKind.CALENDAR.presets()).hasSize(3);
  }

  @Test
  void aFaultyShippedDefaultStopsTheStartAndSaysWhy() {
    PolicyKind<SampleRule> picky =
        PolicyKind.of("sample-rule", SampleRule.class)
            .check(rule -> java.util.List.of(PolicyFault.of("/percent", "odd", "单", "odd number")))
            .ownedBy("customer");
    PolicyKind<SampleRule> missing =
        PolicyKind.of("no-such-file", SampleRule.class).ownedBy("customer");

    assertThatThrownBy(() -> values.checkShipped(picky))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/value/percent")
        .hasMessageContaining("odd number");
    assertThatThrownBy(() -> values.checkShipped(missing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("policy/no-such-file.json");
  }

  @Test
  void aValueTooLargeForADocumentIsRefused() {
    assertThat(refusal(() -> values.write("x".repeat(PolicyValues.MOST_CHARACTERS))).type())
        .isEqualTo(PolicyProblem.POLICY_VALUE_TOO_LARGE);
  }

  @Test
  void aKeyThatIsNoKeyIsRefusedWhereItIsDeclared() {
    assertThatThrownBy(() -> PolicyKind.of("Sample Rule", SampleRule.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new PolicyKinds("customer", java.util.List.of(SampleRule.KIND, SampleRule.KIND)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sample-rule");
  }

  static Problem refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return Objects.requireNonNull(catchThrowableOfType(Problem.class, work), "was not refused");
  }
}

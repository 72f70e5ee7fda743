package org.kehu.visit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import org.kehu.visit.visit.FormField.Kind;

class VisitFormTest {

  private static FormField field(String code, Kind kind, boolean required, String... options) {
    return new FormField(code, "问题", "question", kind, required, List.of(options));
  }

  private static VisitForm form(String code, Set<String> grades, FormField... fields) {
    return new VisitForm(code, grades, Set.of(), List.of(fields));
  }

  @Test
  @Proves("M25")
  void theFirstFormThatFitsTheClassCounts() {
    VisitForm key = form("key", Set.of("A", "B"), field("volume", Kind.NUMBER, true));
    VisitForm problems =
        new VisitForm(
            "problems",
            Set.of(),
            Set.of(VisitPurpose.PROBLEM),
            List.of(field("cause", Kind.TEXT, true)));
    FormPolicy policy = new FormPolicy(List.of(key, problems));

    assertThat(policy.of("A", VisitPurpose.PROBLEM)).contains(key);
    assertThat(policy.of("C", VisitPurpose.PROBLEM)).contains(problems);
    assertThat(policy.of(null, VisitPurpose.PROBLEM)).contains(problems);
    assertThat(policy.of("C", VisitPurpose.NEEDS)).isEmpty();
  }

  @Test
  @Proves("M25")
  void everythingWrongWithAnswersIsSaidAtOnce() {
    VisitForm form =
        form("key", Set.of(), field("volume", Kind.NUMBER, true), field("met", Kind.YES_NO, false));

    assertThat(form.faults(Map.of("volume", "12.5", "met", "true"))).isEmpty();
    assertThat(form.faults(Map.of("volume", "12.5"))).isEmpty();
    assertThat(form.faults(Map.of("met", "maybe", "other", "1")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("volume", "missing", "met", "wrong", "other", "unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,12.50,true", "NUMBER,12a,false", "NUMBER,1e9,false", "DATE,2026-12-01,true",
    "DATE,1.12.2026,false", "YES_NO,false,true", "YES_NO,是,false", "CHOICE,满意,true",
    "CHOICE,很好,false", "TEXT,两条产线,true", "TEXT,' ',false"
  })
  void anAnswerFitsItsKind(Kind kind, String answer, boolean fits) {
    String[] options = kind == Kind.CHOICE ? new String[] {"满意", "一般"} : new String[0];

    assertThat(field("code", kind, false, options).takes(answer)).isEqualTo(fits);
  }

  @Test
  void aPolicyWithDoubledCodesOrOptionsInTheWrongPlaceIsRefused() {
    VisitForm form =
        form("key", Set.of(), field("a", Kind.CHOICE, true), field("a", Kind.TEXT, true, "x"));

    assertThat(FormRules.FORMS.faultsOf(new FormPolicy(List.of(form, form))))
        .extracting(PolicyFault::rule)
        .contains("code-doubled", "options-wrong");
  }
}

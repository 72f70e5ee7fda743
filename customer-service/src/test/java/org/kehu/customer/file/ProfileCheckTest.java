package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

class ProfileCheckTest {

  @Test
  void allFaultsAreToldAtOnce() {
    Profile profile =
        new Profile(
            "深圳市华信电子有限公司",
            new PersonalData(null, null, null, null, "12345", "not-mail", null, null, null, null),
            new EnterpriseBasics(
                "91350100M000100Y44",
                null,
                "5180",
                null,
                null,
                "2008-13-45",
                null,
                null,
                null,
                null,
                null,
                -1),
            new Market(null, null, null, null, Money.yuan("-1"), null, null),
            Cooperation.UNKNOWN,
            Lead.UNKNOWN);

    assertThat(ProfileCheck.errors(CustomerKind.ENTERPRISE, profile))
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder(
            "/contact/phone",
            "/contact/email",
            "/enterprise/creditCode",
            "/enterprise/postcode",
            "/enterprise/foundedOn",
            "/enterprise/headcount",
            "/yearlyVolume");
  }

  @Test
  @Proves({"C-03", "C-04"})
  void sectionsOfTheOtherKindAreRefused() {
    Profile person =
        new Profile(
            null,
            new PersonalData("李小红", null, null, null, null, null, null, null, null, null),
            EnterpriseBasics.EMPTY,
            new Market(null, null, Market.Size.LARGE, null, null, null, null),
            Cooperation.UNKNOWN,
            Lead.UNKNOWN);

    assertThat(ProfileCheck.errors(CustomerKind.INDIVIDUAL, person))
        .extracting(FieldError::pointer)
        .containsExactly("/enterprise", "/size");
  }

  @Test
  void everyCodeHasWordsInBothLanguages() {
    for (CustomerProblem problem : CustomerProblem.values()) {
      for (var language :
          new java.util.Locale[] {java.util.Locale.CHINESE, java.util.Locale.ENGLISH}) {
        assertThat(ProblemWords.title(problem, language)).isNotBlank();
        assertThat(ProblemWords.detail(problem.problem(), language)).isNotBlank();
      }
    }
  }

  @Test
  void aNameOfOnlySignsIsRefused() {
    assertThat(ProfileCheck.errors(CustomerKind.ENTERPRISE, Profiles.enterprise("123 --")))
        .extracting(FieldError::code)
        .containsExactly("name-without-letters");
  }

  @Test
  void aNameAtItsLimitIsKeptAndOneMoreIsNot() {
    assertThat(ProfileCheck.errors(CustomerKind.ENTERPRISE, Profiles.enterprise("华".repeat(100))))
        .isEmpty();
    assertThat(ProfileCheck.errors(CustomerKind.ENTERPRISE, Profiles.enterprise("华".repeat(101))))
        .hasSize(1);
  }
}

package org.kehu.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crooked little service breaks each rule once; the kit's own test breaks those of its types. */
class HouseTest {

  private static final String CROOKED = "org.kehu.testkit.house.crooked";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(CROOKED);

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LISTENERS_STAND_IN_EVENTS", "WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE"})
  void eachRuleIsBrokenByACrookedHouse(HouseRule rule) {
    House house = House.ofService(CROOKED).with(rule);

    assertThatThrownBy(() -> run(house, rule.sentence()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(CROOKED);
  }

  @Test
  void aFeatureThatCallsAnotherIsSeen() {
    House house = House.of(CROOKED).calls("stock").calls("order", "stock");

    assertThatThrownBy(() -> run(house, "stock calls nobody"))
        .hasMessageContaining("crooked.stock.Shelf");
    assertThatCode(() -> run(house, "order calls only stock")).doesNotThrowAnyException();
  }

  @Test
  void anExceptionLetsItsClassBreakTheRule() {
    HouseRule rule = HouseRule.THE_TIME_COMES_FROM_THE_CLOCK;
    House house = House.ofService(CROOKED).except(rule, "for the test", "OrderManager");

    assertThatCode(() -> run(house, rule.sentence())).doesNotThrowAnyException();
  }

  @Test
  void anExceptionThatNobodyNeedsFails() {
    HouseRule rule = HouseRule.THE_TIME_COMES_FROM_THE_CLOCK;
    House house = House.ofService(CROOKED).except(rule, "for the test", "OrderManager", "Shelf");

    assertThatThrownBy(() -> run(house, rule.sentence()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[Shelf]");
  }

  @Test
  void aRuleLeftOutIsNotTested() {
    HouseRule rule = HouseRule.NOTHING_IS_PRINTED_PAST_THE_LOG;
    House house = House.of(CROOKED).without(rule, "for the test");

    assertThat(house.tests(CLASSES).map(DynamicTest::getDisplayName))
        .doesNotContain(rule.sentence())
        .contains(HouseRule.PACKAGES_FORM_NO_CYCLE.sentence());
  }

  @Test
  void aRootWithoutClassesIsAMistakeInTheTest() {
    assertThatThrownBy(() -> House.of("org.kehu.nowhere").tests())
        .hasMessageContaining("org.kehu.nowhere");
  }

  private static void run(House house, String name) throws Throwable {
    Executable test =
        house
            .tests(CLASSES)
            .filter(one -> one.getDisplayName().equals(name))
            .findFirst()
            .orElseThrow()
            .getExecutable();
    test.execute();
  }
}

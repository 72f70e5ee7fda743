package org.kehu.kit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.kehu.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Words of the four services; a mechanism that needs one belongs to the service. */
  private static final Set<String> DOMAIN =
      Set.of(
          "customer",
          "complaint",
          "complainant",
          "visit",
          "revisit",
          "survey",
          "questionnaire",
          "invitation",
          "tier",
          "grade",
          "loyalty",
          "loan",
          "callback",
          "satisfaction");

  /**
   * What the suite's contracts themselves write: the role that tokens carry, and the customer whom
   * an event's envelope names for all who follow one.
   */
  private static final Set<String> OF_THE_CONTRACTS = Set.of("COMPLAINT_OFFICER", "customerId");

  @ArchTest
  static final ArchRule theKitHoldsNoDomainWord =
      ArchRuleDefinition.classes().should(haveNoDomainWordInTheirNames());

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.kehu.kit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theKitKnowsNoService =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kehu.customer..",
              "org.kehu.complaint..",
              "org.kehu.visit..",
              "org.kehu.survey..",
              "org.kehu.gateway..",
              "org.kehu.local..");

  private static ArchCondition<JavaClass> haveNoDomainWordInTheirNames() {
    return new ArchCondition<>("have no domain word in the names of class, fields and methods") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                Stream.of(type.getSimpleName()),
                type.getMembers().stream().map(JavaMember::getName))
            .filter(name -> !OF_THE_CONTRACTS.contains(name))
            .filter(ArchitectureTest::hasDomainWord)
            .forEach(name ->
                events.add(
                    SimpleConditionEvent.violated(
                        type, type.getName() + " names " + name + ", a word of one service")));
      }
    };
  }

  private static boolean hasDomainWord(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .anyMatch(DOMAIN::contains);
  }
}

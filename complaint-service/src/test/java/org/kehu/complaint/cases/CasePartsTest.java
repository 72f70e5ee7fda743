package org.kehu.complaint.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A case knows its parts, they do not know it. */
@AnalyzeClasses(
    packages = "org.kehu.complaint.cases",
    importOptions = ImportOption.DoNotIncludeTests.class)
class CasePartsTest {

  @ArchTest
  static final ArchRule thePartsOfACaseDoNotKnowTheCase =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..cases.refusal",
              "..cases.contact",
              "..cases.clock",
              "..cases.solution",
              "..cases.command")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kehu.complaint.cases", "..cases.web..", "..cases.events..");

  @ArchTest
  static final ArchRule noCyclesBetweenThePartsOfACase =
      slices().matching("org.kehu.complaint.cases.(*)..").should().beFreeOfCycles();
}

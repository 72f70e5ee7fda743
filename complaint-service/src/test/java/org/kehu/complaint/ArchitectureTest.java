package org.kehu.complaint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.kehu.complaint",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule aFeatureKnowsNeitherWebNorKafkaNorDriver =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..events..", "..storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.http..",
              "org.apache.kafka..",
              "com.mongodb..",
              "org.bson..",
              "tools.jackson..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule webAndEventsDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..events..");

  @ArchTest
  static final ArchRule aCaseCallsNoneOfItsFollowers =
      noClasses()
          .that()
          .resideInAPackage("..cases..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..deadline..", "..handling..", "..intake..", "..transfer..", "..telemetry..");

  @ArchTest
  static final ArchRule customersCallNobody =
      noClasses()
          .that()
          .resideInAPackage("..complaint.customer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..cases..", "..deadline..", "..handling..", "..intake..", "..transfer..");

  @ArchTest
  static final ArchRule noCyclesBetweenFeatures =
      slices().matching("org.kehu.complaint.(*)..").should().beFreeOfCycles();

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

  @ArchTest
  static final ArchRule noOtherService =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kehu.customer..", "org.kehu.visit..", "org.kehu.survey..");
}

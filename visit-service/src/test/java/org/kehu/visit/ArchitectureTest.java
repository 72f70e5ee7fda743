package org.kehu.visit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.kehu.visit", importOptions = ImportOption.DoNotIncludeTests.class)
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
  static final ArchRule customersCallNobody =
      noClasses()
          .that()
          .resideInAPackage("org.kehu.visit.customer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kehu.visit.revisit..",
              "org.kehu.visit.visit..",
              "org.kehu.visit.followup..",
              "org.kehu.visit.task..");

  @ArchTest
  static final ArchRule noCyclesBetweenFeatures =
      slices().matching("org.kehu.visit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noOtherService =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kehu.customer..", "org.kehu.complaint..", "org.kehu.survey..");
}

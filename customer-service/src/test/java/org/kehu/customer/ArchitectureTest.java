package org.kehu.customer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house of customer-service: who may depend on whom. */
@AnalyzeClasses(
    packages = "org.kehu.customer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresKnowNeitherWebNorKafkaNorDriverNorJson =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..events..", "..storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.http..",
              "org.apache.kafka..",
              "org.springframework.kafka..",
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
          .resideInAnyPackage(
              "org.kehu.customer.file.events..",
              "org.kehu.customer.staff.events..",
              "org.kehu.customer.imports.events..",
              "org.kehu.customer.timeline.events..");

  @ArchTest
  static final ArchRule filesDoNotKnowWhoUsesThem =
      noClasses()
          .that()
          .resideInAPackage("org.kehu.customer.file..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kehu.customer.imports..",
              "org.kehu.customer.classification..",
              "org.kehu.customer.analysis..",
              "org.kehu.customer.timeline..");

  @ArchTest
  static final ArchRule theDirectoryKnowsNobody =
      noClasses()
          .that()
          .resideInAnyPackage("org.kehu.customer.staff..", "org.kehu.customer.duplicate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kehu.customer.file..",
              "org.kehu.customer.imports..",
              "org.kehu.customer.classification..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.kehu.customer.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingIsCalledAfterItsTechnique =
      noClasses().should().haveNameMatching(".*(Impl|DTO|Dto|Entity|Helper|Util|Utils|Manager)");

  @ArchTest
  static final ArchRule publishersAreInternal =
      classes().that().haveSimpleNameEndingWith("Publisher").should().bePackagePrivate();
}

package org.kehu.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.Projection;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.kehu.survey");

  @Test
  void featuresKnowNothingOfHttpKafkaOrJson() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "..events..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..",
            "org.springframework.web..",
            "org.springframework.http..",
            "org.apache.kafka..",
            "org.springframework.kafka..",
            "tools.jackson..",
            "com.mongodb..")
        .check(CLASSES);
  }

  @Test
  void webAndEventsDoNotKnowEachOtherAndNobodyDependsOnThem() {
    noClasses()
        .that()
        .resideInAPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.kehu.survey..events..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..events..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.kehu.survey..web..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "..events..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kehu.survey..web..", "org.kehu.survey..events..")
        .check(CLASSES);
  }

  @Test
  void featuresFormNoCycle() {
    slices().matching("org.kehu.survey.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void consumersLiveInEventsPackages() {
    classes()
        .that()
        .areAssignableTo(Effect.class)
        .or()
        .areAssignableTo(Projection.class)
        .should()
        .resideInAPackage("..events..")
        .check(CLASSES);
  }
}

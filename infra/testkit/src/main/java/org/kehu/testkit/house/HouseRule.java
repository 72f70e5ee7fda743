package org.kehu.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** One rule of the house, the same for every module that keeps it; its name is what it says. */
public enum HouseRule {
  PACKAGES_FORM_NO_CYCLE(root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

  NOTHING_IS_NAMED_AFTER_ITS_TECHNIQUE(root ->
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|DTO|Dto|Entity|Helper|Util|Utils|Manager)")
          .orShould()
          .resideInAnyPackage(
              "..util..", "..common..", "..impl..", "..dto..", "..helper..", "..manager..")),

  EVERY_PACKAGE_IS_NULL_MARKED(root -> classes().should(resideInANullMarkedPackage())),

  PARTS_COME_THROUGH_THE_CONSTRUCTOR(root ->
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")),

  NOTHING_IS_PRINTED_PAST_THE_LOG(root ->
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")),

  NO_TRANSACTION_SPANS_DOCUMENTS(root ->
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.transaction..")),

  A_MODULE_KNOWS_ONLY_ITSELF_AND_THE_KIT(root ->
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.kehu..")
                  .and(not(resideInAPackage(root + "..")))
                  .and(not(resideInAPackage("org.kehu.kit.."))))),

  /** Only {@code .web}, {@code .events} and {@code .storage} may: they are the doors. */
  FEATURES_KNOW_NEITHER_WEB_NOR_KAFKA_NOR_DRIVER_NOR_JSON(root ->
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..events..", "..storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.servlet..",
              "org.springframework.web..",
              "org.springframework.http..",
              "org.apache.kafka..",
              "org.springframework.kafka..",
              "com.mongodb..",
              "org.bson..",
              "tools.jackson..",
              "com.fasterxml.jackson..")),

  STORAGE_KNOWS_NEITHER_WEB_NOR_KAFKA(root ->
      noClasses()
          .that()
          .resideInAPackage("..storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.servlet..",
              "org.springframework.web..",
              "org.apache.kafka..",
              "org.springframework.kafka..")),

  WEB_DOES_NOT_KNOW_EVENTS(root ->
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(root + "..events..")),

  EVENTS_DO_NOT_KNOW_WEB(root ->
      noClasses()
          .that()
          .resideInAPackage("..events..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(root + "..web..")),

  FEATURES_DO_NOT_KNOW_THEIR_DOORS(root ->
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(root + "..web..", root + "..events..")),

  CONTROLLERS_STAND_IN_WEB_AND_ARE_CALLED_SO(root ->
      classes()
          .that()
          .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
          .should()
          .resideInAPackage("..web..")
          .andShould()
          .haveSimpleNameEndingWith("Controller")
          .andShould()
          .bePackagePrivate()),

  LISTENERS_STAND_IN_EVENTS(root ->
      classes()
          .that()
          .areAssignableTo("org.kehu.kit.inbox.Effect")
          .or()
          .areAssignableTo("org.kehu.kit.inbox.Projection")
          .should()
          .resideInAPackage("..events..")),

  PUBLISHERS_STAND_IN_EVENTS_AND_ARE_NOBODYS_BUSINESS(root ->
      classes()
          .that()
          .haveSimpleNameEndingWith("Publisher")
          .should()
          .resideInAPackage("..events..")
          .andShould()
          .bePackagePrivate()),

  THE_TIME_COMES_FROM_THE_CLOCK(root ->
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time..")))
                  .and(target(nameMatching("now|system|systemUTC|systemDefaultZone")))
                  .and(givenNoClock()))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)),

  /**
   * What the store and the pages read is in the audit trail before it is shown; a class that reads
   * past them says in its exception to whom it shows nothing.
   */
  WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE(
      root -> classes().should(findNothingConfidential())),

  /**
   * A saved document brings back events that were told, a removed one takes them along, and an
   * update by the class of an aggregate raises its version behind the store's back.
   */
  DOCUMENTS_ARE_WRITTEN_BY_THE_STORE(root ->
      CompositeArchRule.of(
              noClasses()
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("org.springframework.data.mongodb.repository..")
                  .orShould()
                  .callMethodWhere(
                      target(owner(resideInAPackage(HouseRule.MONGO + "..")))
                          .and(target(nameMatching("save|remove|findAndRemove|findAllAndRemove")))))
          .and(classes().should(changeNoAggregate()))),

  NO_NAME_HOLDS_A_WORD_OF_ONE_SERVICE(root ->
      noClasses().should().haveNameMatching(".*(?i:customer|complaint|survey|visit(?!or)).*"));

  private static final String CONFIDENTIAL = "org.kehu.kit.access.Confidential";
  private static final String AGGREGATE = "org.kehu.kit.store.Aggregate";
  private static final String MONGO = "org.springframework.data.mongodb.core";
  private static final String FIND = "find|findOne|findById|findAll|stream|query";
  private static final String CHANGE =
      "insert|insertAll|update|updateFirst|updateMulti|upsert|replace|bulkOps"
          + "|findAndModify|findAndReplace";

  private static final Set<HouseRule> EVERYWHERE =
      EnumSet.range(PACKAGES_FORM_NO_CYCLE, A_MODULE_KNOWS_ONLY_ITSELF_AND_THE_KIT);

  private static final Set<HouseRule> IN_SERVICES =
      EnumSet.range(PACKAGES_FORM_NO_CYCLE, DOCUMENTS_ARE_WRITTEN_BY_THE_STORE);

  private final Function<String, ArchRule> rule;

  HouseRule(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /** The rules that hold in every module. */
  static Set<HouseRule> everywhere() {
    return EnumSet.copyOf(EVERYWHERE);
  }

  /** Those and the rules of features, doors and storage. */
  static Set<HouseRule> inServices() {
    return EnumSet.copyOf(IN_SERVICES);
  }

  /**
   * The rule for the module with this root package; it holds where nothing is there to break it.
   */
  public ArchRule of(String root) {
    return rule.apply(root).allowEmptyShould(true).as(sentence());
  }

  /** The rule as people say it: {@code packages form no cycle}. */
  String sentence() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static DescribedPredicate<JavaCall<?>> givenNoClock() {
    return describe(
        "given no clock",
        call ->
            call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static ArchCondition<JavaClass> findNothingConfidential() {
    return doNotDo("find documents that may be confidential", FIND, CONFIDENTIAL);
  }

  private static ArchCondition<JavaClass> changeNoAggregate() {
    return doNotDo("change documents of aggregates", CHANGE, AGGREGATE);
  }

  /** No method that names a class of a kind calls the database by one of these methods. */
  private static ArchCondition<JavaClass> doNotDo(String what, String methods, String kind) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        for (JavaCodeUnit unit : one.getCodeUnits()) {
          boolean named =
              unit.getReferencedClassObjects().stream()
                  .anyMatch(type -> type.getValue().isAssignableTo(kind));
          boolean called =
              unit.getMethodCallsFromSelf().stream().anyMatch(call -> isOf(methods, call));
          events.add(
              new SimpleConditionEvent(
                  one, !(named && called), unit.getFullName() + " may not " + what));
        }
      }
    };
  }

  private static boolean isOf(String methods, JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().startsWith(MONGO)
        && call.getName().matches(methods);
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                one,
                one.getPackage().isAnnotatedWith(NullMarked.class),
                one.getFullName() + ": its package has no package-info with @NullMarked"));
      }
    };
  }
}

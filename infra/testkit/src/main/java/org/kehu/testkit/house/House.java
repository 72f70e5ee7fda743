package org.kehu.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A module and the rules that its classes keep. A module's own test names its root package, what
 * its features may call, and its exceptions with their reasons; one test a rule comes out.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theHouse() {
 *   return House.ofService("org.kehu.visit").calls("customer").tests();
 * }
 * }</pre>
 */
public final class House {

  private record Breach(HouseRule rule, String why, Set<String> names) {

    /** By its simple name, or by that of the class it stands in. */
    boolean covers(JavaClass one) {
      return names.contains(one.getSimpleName())
          || one.getEnclosingClass().map(this::covers).orElse(false);
    }
  }

  private final String root;
  private final Set<HouseRule> rules;
  private final List<Breach> exceptions = new ArrayList<>();
  private final Map<String, ArchRule> calls = new LinkedHashMap<>();

  private House(String root, Set<HouseRule> rules) {
    this.root = root;
    this.rules = rules;
  }

  /** A module that keeps the rules which hold everywhere. */
  public static House of(String root) {
    return new House(root, HouseRule.everywhere());
  }

  /** A service: the rules which hold everywhere, and those of features, doors and storage. */
  public static House ofService(String root) {
    return new House(root, HouseRule.inServices());
  }

  /** Keeps one rule more. */
  public House with(HouseRule rule) {
    rules.add(rule);
    return this;
  }

  /** Does not keep a rule, for the reason told. */
  public House without(HouseRule rule, String why) {
    refuseBlank(why);
    rules.remove(rule);
    return this;
  }

  /**
   * Lets classes break a rule for the reason told; a class that no longer breaks it fails the test.
   *
   * @param names simple names; a class stands for those inside it too
   */
  public House except(HouseRule rule, String why, String... names) {
    refuseBlank(why);
    exceptions.add(new Breach(rule, why, Set.of(names)));
    return this;
  }

  /**
   * A feature may call only these others of its module; without any it calls nobody.
   *
   * @param feature name of its package below the root
   */
  public House calls(String feature, String... others) {
    String whom = others.length == 0 ? "nobody" : "only " + String.join(", ", others);
    String[] known =
        Stream.concat(Stream.of(feature), Arrays.stream(others))
            .map(name -> root + "." + name + "..")
            .toArray(String[]::new);
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(root + "." + feature + "..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(root + ".*..").and(not(resideInAnyPackage(known))));
    calls.put(feature + " calls " + whom, rule);
    return this;
  }

  /** A test a rule. */
  public Stream<DynamicTest> tests() {
    return tests(imported());
  }

  Stream<DynamicTest> tests(JavaClasses classes) {
    Stream<DynamicTest> kept =
        rules.stream()
            .map(rule -> DynamicTest.dynamicTest(rule.sentence(), () -> check(rule, classes)));
    Stream<DynamicTest> called =
        calls.entrySet().stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
    return Stream.concat(kept, called);
  }

  private JavaClasses imported() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("No class stands in " + root);
    }
    return classes;
  }

  private void check(HouseRule rule, JavaClasses classes) {
    List<Breach> excepted = exceptions.stream().filter(one -> one.rule() == rule).toList();
    rule.of(root)
        .check(
            classes.that(
                describe(
                    "no exception",
                    one -> excepted.stream().noneMatch(allowed -> allowed.covers(one)))));
    excepted.forEach(allowed -> refuseIdle(allowed, classes));
  }

  /** An exception that nobody needs any more would one day hide a new breach. */
  private void refuseIdle(Breach allowed, JavaClasses classes) {
    Set<String> idle = new HashSet<>(allowed.names());
    for (String name : allowed.names()) {
      Breach alone = new Breach(allowed.rule(), allowed.why(), Set.of(name));
      if (allowed
          .rule()
          .of(root)
          .evaluate(classes.that(describe(name, alone::covers)))
          .hasViolation()) {
        idle.remove(name);
      }
    }
    if (!idle.isEmpty()) {
      throw new AssertionError(
          "'%s' needs no exception for %s: take it out".formatted(allowed.rule().sentence(), idle));
    }
  }

  private static void refuseBlank(String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("An exception needs its reason");
    }
  }
}

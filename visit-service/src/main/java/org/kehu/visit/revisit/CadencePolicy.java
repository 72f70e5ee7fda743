package org.kehu.visit.revisit;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The revisit cycles in force (catalogue V-17, V-18, V-21, K-03).
 *
 * @param rules one for each reason to revisit
 * @param withoutRevisits lifecycle statuses whose customers are not revisited
 */
public record CadencePolicy(List<CadenceRule> rules, Set<String> withoutRevisits) {

  public CadencePolicy {
    rules = List.copyOf(rules);
    withoutRevisits = Set.copyOf(withoutRevisits);
    Set<String> codes = new HashSet<>();
    if (!rules.stream().map(CadenceRule::code).allMatch(codes::add)) {
      throw new IllegalArgumentException("a cadence code may stand only once");
    }
  }

  private static final Set<String> GONE = Set.of("LOST", "MERGED", "ERASED");

  private static final CadenceRule BY_GRADE =
      new CadenceRule(
          "GRADE",
          Map.of("A", Period.ofMonths(3), "B", Period.ofMonths(6), "C", Period.ofYears(1)),
          RevisitMode.PHONE,
          0.25);

  /** Shipped: A every quarter, B every half year, C every year, D only regular contact. */
  public static final CadencePolicy SHIPPED = new CadencePolicy(List.of(BY_GRADE), GONE);

  /** Preset: by grade, and a telephone revisit of every graded customer once in two months (V-21). */
  public static final CadencePolicy WITH_TELEPHONE =
      new CadencePolicy(
          List.of(
              BY_GRADE,
              new CadenceRule(
                  "TELEPHONE",
                  Map.of(
                      "A", Period.ofMonths(2),
                      "B", Period.ofMonths(2),
                      "C", Period.ofMonths(2),
                      "D", Period.ofMonths(2)),
                  RevisitMode.PHONE,
                  0.25)),
          GONE);
}

package org.kehu.visit.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The checklist before a visit (catalogue V-04).
 *
 * @param situationKnown whether the customer's situation is known
 * @param needsKnown whether the customer's needs are known
 * @param materials what is ready
 * @param visitors who goes and with which duty
 */
public record Preparation(
    boolean situationKnown, boolean needsKnown, Set<Material> materials, List<Visitor> visitors) {

  public Preparation {
    materials = Set.copyOf(materials);
    visitors = List.copyOf(visitors);
  }

  /** The same checklist for these visitors. */
  Preparation with(List<Visitor> all) {
    return new Preparation(situationKnown, needsKnown, materials, all);
  }

  /** What is missing, as places of the request; empty when the visit is prepared. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!situationKnown) {
      missing.add("situationKnown");
    }
    if (!needsKnown) {
      missing.add("needsKnown");
    }
    if (materials.isEmpty()) {
      missing.add("materials");
    }
    visitors.stream()
        .filter(visitor -> visitor.duty() == null || visitor.duty().isBlank())
        .forEach(visitor -> missing.add("duty of " + visitor.staffId()));
    return missing;
  }
}

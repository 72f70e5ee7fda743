package org.kehu.customer.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the service level of an agreement holds for (保障范围, field M13).
 *
 * @param matters kinds of matter; empty means every kind
 * @param products codes or names of products; empty means every product and what is about none
 */
public record CoverageScope(Set<Matter> matters, List<String> products) {

  /** Everything that the customer may turn to us with. */
  public static final CoverageScope EVERYTHING = new CoverageScope(Set.of(), List.of());

  /** Copies; kinds in one order, products without repeats. */
  public CoverageScope {
    Set<Matter> sorted = EnumSet.noneOf(Matter.class);
    sorted.addAll(matters);
    matters = Set.copyOf(sorted);
    products = products.stream().distinct().toList();
  }

  /** The kinds of matter in the order of their list. */
  public List<Matter> sortedMatters() {
    return matters.stream().sorted().toList();
  }
}

package org.kehu.visit.revisit;

import org.kehu.visit.contact.ContactMode;
import java.util.HashSet;
import java.util.List;
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
}

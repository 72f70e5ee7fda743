package org.kehu.customer.staff;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a person's place in the company brings.
 *
 * @param departments all that a leader or deputy answers for, own and below; else empty
 * @param leader whether the person leads a department
 * @param deputyOf staff ids of the leaders for whom the person stands in
 */
public record Standing(Set<String> departments, boolean leader, Set<String> deputyOf) {

  public Standing {
    departments = java.util.Collections.unmodifiableSet(new TreeSet<>(departments));
    deputyOf = java.util.Collections.unmodifiableSet(new TreeSet<>(deputyOf));
  }
}

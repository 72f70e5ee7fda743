package org.kehu.customer.view;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who uses a view besides its owner.
 *
 * @param departments everybody of them
 * @param colleagues staff ids
 */
public record Sharing(Set<String> departments, Set<String> colleagues) {

  /** Only its owner. */
  public static final Sharing NOBODY = new Sharing(Set.of(), Set.of());

  public Sharing {
    departments = Collections.unmodifiableSet(new TreeSet<>(departments));
    colleagues = Collections.unmodifiableSet(new TreeSet<>(colleagues));
  }

  /** How many departments and colleagues. */
  int size() {
    return departments.size() + colleagues.size();
  }
}

package org.kehu.customer.archive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a volume lies (存放位置, C-64).
 *
 * @param cabinet number or name of the cabinet
 * @param place within it
 * @param protection what the cabinet protects from
 * @param locked whether it is kept locked when nobody uses it
 */
public record Storage(String cabinet, String place, Set<Protection> protection, boolean locked) {

  public Storage {
    protection = protection == null ? Set.of() : new TreeSet<>(protection);
  }

  /** Refuses a place that does not protect from all that the policy names. */
  void requireSafe(Set<Protection> wanted) {
    Set<Protection> lacking = new TreeSet<>(wanted);
    lacking.removeAll(protection);
    if (!lacking.isEmpty() || !locked) {
      throw ArchiveProblem.STORAGE_UNSAFE
          .problem()
          .with("cabinet", cabinet)
          .with("lacking", List.copyOf(lacking))
          .with("locked", locked);
    }
  }
}

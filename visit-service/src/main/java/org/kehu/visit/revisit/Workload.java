package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** How much is planned already, so that new work can be put where there is less. */
@FunctionalInterface
public interface Workload {

  /** Open revisits by day of one person or department queue; days without any may be missing. */
  Map<LocalDate, Integer> planned(String worker, Set<LocalDate> days);
}

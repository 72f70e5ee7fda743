package org.kehu.visit.rota;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The people of a week.
 *
 * @param outletId department whose floor it is
 * @param staffIds who takes part; the order is made by the system
 * @param officeStaffIds who receives where the rules say office staff (内勤)
 */
public record SetRota(
    String outletId, Week week, List<String> staffIds, List<String> officeStaffIds) {

  /** Each person once. */
  public SetRota {
    staffIds = List.copyOf(new LinkedHashSet<>(staffIds));
    officeStaffIds = List.copyOf(new LinkedHashSet<>(officeStaffIds));
  }
}

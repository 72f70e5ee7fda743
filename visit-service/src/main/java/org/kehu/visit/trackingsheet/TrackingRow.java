package org.kehu.visit.trackingsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.visit.Visit;

/**
 * A visit with what followed from it (form F-09, 客户拜访跟踪表).
 *
 * @param customer null for one whom the caller may not see, though they visit
 * @param followUps those that the caller may see, the soonest due first
 */
public record TrackingRow(Visit visit, @Nullable KnownCustomer customer, List<FollowUp> followUps) {

  public TrackingRow {
    followUps = List.copyOf(followUps);
  }
}

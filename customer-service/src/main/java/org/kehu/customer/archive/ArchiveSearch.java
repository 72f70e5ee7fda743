package org.kehu.customer.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which volumes the master table shows (客户档案总表, F-13); absent conditions do not narrow it.
 *
 * @param category a property type; then in the order of the deals (C-48), else newest first
 * @param delayedDepartment that handed something in late (C-53)
 * @param handedInOn the day of the handover register (C-57)
 * @param verifiedBefore a day since which nobody has checked it (C-62)
 * @param missing whether only those from which something is missing
 */
public record ArchiveSearch(
    @Nullable String number,
    @Nullable String checklist,
    @Nullable String category,
    @Nullable ArchiveStatus status,
    @Nullable String keeperId,
    @Nullable String delayedDepartment,
    @Nullable LocalDate handedInOn,
    @Nullable LocalDate verifiedBefore,
    boolean missing) {

  Listing listing(Sight sight) {
    Criteria asked =
        Conditions.none()
            .is("number", number)
            .is("checklist", checklist)
            .is("category", category)
            .is("status", status)
            .is("filing.keeperId", keeperId)
            .is("delays.departmentId", delayedDepartment)
            .is("handedInOn", handedInOn == null ? null : handedInOn.toString())
            .criteria();
    if (verifiedBefore != null) {
      asked = asked.and("verifiedOn").lt(verifiedBefore.toString());
    }
    Criteria filter = missing ? asked.and("missingSince").exists(true) : asked;
    return category == null
        ? Listing.newestFirst(filter, sight)
        : new Listing(filter, sight, "dealtOn", Direction.ASC);
  }
}

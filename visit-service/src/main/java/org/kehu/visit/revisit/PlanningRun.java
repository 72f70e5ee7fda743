package org.kehu.visit.revisit;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far planning by one version of the cadence and one edition of the calendar has come, so that
 * a stopped run goes on where it was.
 *
 * @param id always {@link #ID}: there is one
 * @param version version of the cadence policy that is applied
 * @param edition edition of the working calendar that is applied
 * @param after the last customer planned; null when all are
 */
@Document("planning_runs")
record PlanningRun(@Id String id, int version, @Nullable String edition, @Nullable String after) {

  static final String ID = "revisit-cadence";

  static PlanningRun of(int version, String edition) {
    return new PlanningRun(ID, version, edition, "");
  }

  boolean appliesTo(int presentVersion, String presentEdition) {
    return version == presentVersion && presentEdition.equals(edition);
  }

  PlanningRun upTo(@Nullable String customerId) {
    return new PlanningRun(id, version, edition, customerId);
  }
}

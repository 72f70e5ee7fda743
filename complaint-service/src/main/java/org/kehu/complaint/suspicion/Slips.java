package org.kehu.complaint.suspicion;

import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.cooperation.Cooperation;

/** What a cooperation shows whose work contact slip did not follow (P-52). */
final class Slips {

  private Slips() {}

  static Occurrence occurrence(Cooperation late) {
    return new Occurrence(
        late.asked().by(),
        late.slipDueAt().orElseThrow(),
        new Evidence(
            Rule.SLIP_MISSING.words() + ":协作 " + late.number(),
            "/api/v1/cooperations/" + late.id()));
  }
}

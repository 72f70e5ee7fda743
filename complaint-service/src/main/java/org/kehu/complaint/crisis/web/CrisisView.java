package org.kehu.complaint.crisis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.crisis.Alerted;
import org.kehu.complaint.crisis.CheckItem;
import org.kehu.complaint.crisis.Crisis;
import org.kehu.complaint.crisis.CrisisEnd;
import org.kehu.complaint.crisis.CrisisStatus;

/**
 * The crisis of a case (危机事件处置).
 *
 * @param caseNumber as people write it
 * @param noteBy until when each of the line takes note
 * @param late whether somebody did not in time
 * @param unticked codes of what is still to be done before the case is solved
 * @param end how it ended; absent while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Crisis")
record CrisisView(
    String id,
    String caseId,
    @Schema(example = "TS-20261122-0001") String caseNumber,
    CrisisStatus status,
    Instant openedAt,
    Instant noteBy,
    boolean late,
    List<Alerted> alerted,
    List<CheckItem> checklist,
    @Schema(example = "[\"ASSESS_LOSS\"]") Set<String> unticked,
    @Nullable CrisisEnd end) {

  static CrisisView of(Crisis c) {
    return new CrisisView(
        c.id(),
        c.caseId(),
        c.caseNumber(),
        c.status(),
        c.openedAt(),
        c.noteBy(),
        c.isLate(),
        c.alerted(),
        c.checklist(),
        c.unticked(),
        c.end());
  }
}

package org.kehu.complaint.briefing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.Briefing;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.BriefingStatus;
import org.kehu.complaint.briefing.FeedbackTopic;

/**
 * A briefing in a list.
 *
 * @param dueAt until when everybody is to take note; absent once nobody is awaited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BriefingSummary")
record BriefingSummary(
    String id,
    @Schema(example = "CB-20261122-0001") String number,
    BriefingKind kind,
    BriefingStatus status,
    @Nullable FeedbackTopic topic,
    String departmentId,
    String submittedBy,
    boolean late,
    @Nullable Instant dueAt) {

  static BriefingSummary of(Briefing b) {
    return new BriefingSummary(
        b.id(),
        b.number(),
        b.kind(),
        b.status(),
        b.topic(),
        b.departmentId(),
        b.submitted().by(),
        b.isLate(),
        b.dueAt());
  }
}

package org.kehu.complaint.briefing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.Briefing;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.BriefingMove;
import org.kehu.complaint.briefing.BriefingStatus;
import org.kehu.complaint.briefing.FeedbackTopic;
import org.kehu.complaint.briefing.Recipient;
import org.kehu.kit.access.Level;

/**
 * A briefing as its author and its recipients see it.
 *
 * @param caseIds the cases that it rests on, as far as the caller works with them too
 * @param recipients who has to take note, with what they answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Briefing")
record BriefingView(
    String id,
    @Schema(example = "CB-20261122-0001") String number,
    BriefingKind kind,
    BriefingStatus status,
    @Nullable FeedbackTopic topic,
    @Nullable String product,
    @Schema(example = "本月三家客户希望在线查看检测进度") String content,
    List<String> caseIds,
    String departmentId,
    List<Recipient> recipients,
    @Nullable String lastReason,
    boolean late,
    @Nullable Instant dueAt,
    Level level,
    Set<BriefingMove> allowedMoves,
    Instant submittedAt,
    String submittedBy,
    Instant changedAt) {

  static BriefingView of(Briefing b, List<String> seenCases) {
    return new BriefingView(
        b.id(),
        b.number(),
        b.kind(),
        b.status(),
        b.topic(),
        b.product(),
        b.content(),
        seenCases,
        b.departmentId(),
        b.recipients(),
        b.lastReason(),
        b.isLate(),
        b.dueAt(),
        b.level(),
        b.status().allowed(),
        b.submitted().at(),
        b.submitted().by(),
        b.changedAt());
  }
}

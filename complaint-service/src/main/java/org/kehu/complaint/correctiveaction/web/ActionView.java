package org.kehu.complaint.correctiveaction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionMove;
import org.kehu.complaint.correctiveaction.ActionOrigin;
import org.kehu.complaint.correctiveaction.ActionStatus;
import org.kehu.complaint.correctiveaction.Completion;
import org.kehu.complaint.correctiveaction.CorrectiveAction;
import org.kehu.kit.access.Level;

/**
 * An action as a caller sees it.
 *
 * @param caseIds the cases it arose from that the caller sees too
 * @param dueAt until when it is done
 * @param checkDueAt until when its effect is checked
 * @param completions each time it was done, with what the check found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CorrectiveAction")
record ActionView(
    String id,
    @Schema(example = "JZ-20261122-0001") String number,
    ActionKind kind,
    ActionOrigin origin,
    ActionStatus status,
    List<String> caseIds,
    @Schema(example = "面料成分检测") @Nullable String product,
    @Schema(example = "委托单没有加急必填校验") String rootCause,
    @Schema(example = "在委托单增加加急必填校验") String description,
    String ownerId,
    String departmentId,
    Level level,
    Instant dueAt,
    Instant checkDueAt,
    List<Completion> completions,
    @Nullable String lastReason,
    Set<ActionMove> allowedMoves,
    Instant plannedAt,
    String plannedBy,
    Instant changedAt) {

  static ActionView of(CorrectiveAction a, List<String> seenCases) {
    return new ActionView(
        a.id(),
        a.number(),
        a.kind(),
        a.origin(),
        a.status(),
        seenCases,
        a.product(),
        a.rootCause(),
        a.description(),
        a.ownerId(),
        a.departmentId(),
        a.level(),
        a.dates().dueAt(),
        a.dates().checkDueAt(),
        a.completions(),
        a.lastReason(),
        a.status().allowed(),
        a.planned().at(),
        a.planned().by(),
        a.changedAt());
  }
}

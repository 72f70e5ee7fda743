package org.kehu.complaint.correctiveaction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionStatus;
import org.kehu.complaint.correctiveaction.CorrectiveAction;

/**
 * An action in a list.
 *
 * @param dueAt until when it is to be done or checked next; absent once neither is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CorrectiveActionSummary")
record ActionSummary(
    String id,
    @Schema(example = "JZ-20261122-0001") String number,
    ActionKind kind,
    ActionStatus status,
    @Nullable String product,
    @Schema(example = "在委托单增加加急必填校验") String description,
    String ownerId,
    String departmentId,
    @Nullable Instant dueAt) {

  static ActionSummary of(CorrectiveAction a) {
    return new ActionSummary(
        a.id(),
        a.number(),
        a.kind(),
        a.status(),
        a.product(),
        a.description(),
        a.ownerId(),
        a.departmentId(),
        a.dueAt());
  }
}

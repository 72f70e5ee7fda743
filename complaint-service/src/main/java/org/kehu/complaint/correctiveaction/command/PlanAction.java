package org.kehu.complaint.correctiveaction.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.correctiveaction.ActionDates;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionOrigin;

/**
 * Plan what keeps a fault from coming back (P-40, P-41).
 *
 * @param kind against the fault, its cause, or the cause of one to come
 * @param origin what it arose from
 * @param caseIds the cases it arose from, at most {@link #MOST_CASES}
 * @param product the product or service concerned, at most 100 characters
 * @param rootCause why it happened, at most 2000 characters
 * @param description what is to be done, at most 2000 characters
 * @param ownerId who does it
 * @param dates until when
 */
public record PlanAction(
    ActionKind kind,
    ActionOrigin origin,
    List<String> caseIds,
    @Nullable String product,
    String rootCause,
    String description,
    String ownerId,
    ActionDates dates) {

  /** An action answers for so many cases at most. */
  public static final int MOST_CASES = 10;

  /** Bounded; what arose from cases names them. */
  public PlanAction {
    caseIds = caseIds.stream().distinct().toList();
    boolean ofCases = origin == ActionOrigin.CASE || origin == ActionOrigin.SUGGESTION;
    Bounds.size("/caseIds", caseIds, ofCases ? 1 : 0, MOST_CASES);
    Bounds.text("/product", product, 100);
    Bounds.required("/rootCause", rootCause, 2000);
    Bounds.required("/description", description, 2000);
    Bounds.required("/ownerId", ownerId, 60);
  }
}

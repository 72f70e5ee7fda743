package org.kehu.customer.salesplan;

import org.jspecify.annotations.Nullable;

/**
 * The version that is being made.
 *
 * @param reason why the one in force is adapted; null for the first
 * @param by who wrote it last
 * @param approvalId where it is decided; null before it was submitted
 * @param approverId who of a team decides; null when the role does that the policy names
 * @param note what was said when it was not approved; null before
 */
public record PlanDraft(
    PlanContent content,
    @Nullable String reason,
    String by,
    @Nullable String approvalId,
    @Nullable String approverId,
    @Nullable String note) {

  static PlanDraft begun(PlanContent content, @Nullable String reason, String by) {
    return new PlanDraft(content, reason, by, null, null, null);
  }

  PlanDraft submitted(String approval, @Nullable String approver) {
    return new PlanDraft(content, reason, by, approval, approver, null);
  }

  PlanDraft returned(@Nullable String said) {
    return new PlanDraft(content, reason, by, null, null, said);
  }

  PlanDraft rewritten(PlanContent next, String writer) {
    return new PlanDraft(next, reason, writer, null, null, note);
  }
}

package org.kehu.customer.salesplan;

import org.jspecify.annotations.Nullable;

/**
 * The version that is being made.
 *
 * @param reason why the one in force is adapted; null for the first
 * @param by who wrote it last
 * @param approvalId where it is decided; null before it was submitted
 * @param note what was said when it was not approved; null before
 */
public record PlanDraft(
    PlanContent content,
    @Nullable String reason,
    String by,
    @Nullable String approvalId,
    @Nullable String note) {

  static PlanDraft begun(PlanContent content, @Nullable String reason, String by) {
    return new PlanDraft(content, reason, by, null, null);
  }

  PlanDraft submitted(String approval) {
    return new PlanDraft(content, reason, by, approval, null);
  }

  PlanDraft returned(@Nullable String said) {
    return new PlanDraft(content, reason, by, null, said);
  }

  PlanDraft rewritten(PlanContent next, String writer) {
    return new PlanDraft(next, reason, writer, null, note);
  }
}

package org.kehu.kit.approval;

import org.jspecify.annotations.Nullable;

/**
 * Which of the approvals that concern a caller are asked for.
 *
 * @param box which part of them
 * @param status null for any
 * @param subjectKind null for any
 */
public record ApprovalFilter(
    Box box, @Nullable ApprovalStatus status, @Nullable String subjectKind) {

  /** Part of what concerns a caller. */
  public enum Box {
    /** 待我审批: it is the caller's turn, or that of somebody the caller acts for. */
    TO_DECIDE,
    /** 我发起的: the caller asked. */
    ASKED,
    /** All. */
    ALL
  }
}

package org.kehu.complaint.correctiveaction;

/** What an action is against (field M22). */
public enum ActionKind {
  /** 纠正: takes away the fault that was found. */
  CORRECTION,
  /** 纠正措施: takes away its cause, so that it does not come back. */
  CORRECTIVE,
  /** 预防措施: takes away the cause of a fault that has not happened yet. */
  PREVENTIVE
}

package org.kehu.complaint.briefing;

/** What a briefing is about, and so who has to take note of it. */
public enum BriefingKind {
  /** 处理结果汇报: the result of handled cases, to the superior (P-42). */
  SUMMARY,
  /** 客户反馈转达: what customers say and need, to management and the departments (P-66). */
  FEEDBACK,
  /** 执行问题上报: a problem met in execution, to the superior, who answers (P-70). */
  PROBLEM;

  boolean goesToTheSuperior() {
    return this != FEEDBACK;
  }

  boolean needsCases() {
    return this == SUMMARY;
  }

  boolean needsTopic() {
    return this == FEEDBACK;
  }

  boolean needsReply() {
    return this == PROBLEM;
  }
}

package org.kehu.complaint.handbook;

/** What an entry is for (P-69, field M23). */
public enum EntryKind {
  /** 标准解决方案: a frequent problem and what solves it. */
  SOLUTION,
  /** 话术模块: words to say or write. */
  TEXT_MODULE,
  /** 操作流程: steps to do one after the other. */
  MACRO,
  /** 检查清单: what must not be forgotten. */
  CHECKLIST
}

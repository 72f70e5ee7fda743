package org.kehu.customer.round;

/** What a round of archive work is for. */
public enum RoundKind {
  /** 每月校对: every volume is checked (C-62). */
  VERIFICATION,
  /** 季度归档: originals are collected from the departments (C-58). */
  QUARTERLY_FILING,
  /** 年度归档. */
  YEARLY_FILING,
  /** 监督检查: the archive work itself is inspected. */
  INSPECTION,
  /** 培训宣贯: the rules are explained and trained. */
  TRAINING;

  /** Whether departments hand originals in during it. */
  boolean collects() {
    return this == QUARTERLY_FILING || this == YEARLY_FILING;
  }
}

package org.kehu.visit.shift;

/** Life of a shift table. */
public enum ShiftStatus {
  /** 编排中. */
  DRAFT,
  /** 已公布. */
  PUBLISHED
}

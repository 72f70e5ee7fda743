package org.kehu.survey.improvement;

/** Life of an improvement. */
public enum ImprovementStatus {
  /** 进行中. */
  OPEN,
  /** 已关闭. */
  CLOSED
}

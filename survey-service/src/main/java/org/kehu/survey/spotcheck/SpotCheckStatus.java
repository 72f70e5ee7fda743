package org.kehu.survey.spotcheck;

/** Life of a spot check: drawn, then completed. */
public enum SpotCheckStatus {
  /** 检查中. */
  OPEN,
  /** 已完成. */
  COMPLETED
}

package org.kehu.survey.training;

/** Life of a training. */
public enum TrainingStatus {
  /** 计划中. */
  PLANNED,
  /** 已举办. */
  HELD,
  /** 已取消. */
  CANCELLED
}

package org.kehu.visit.occasion;

/** What customers are trained in (catalogue V-37). */
public enum TrainingTopic {
  /** 产品知识. */
  PRODUCT,
  /** 使用方法. */
  USAGE,
  /** 售后服务. */
  AFTER_SALES
}

package org.kehu.survey.training;

/** What people who serve customers are trained in (catalogue X-31). */
public enum ServiceTopic {
  /** 产品知识. */
  PRODUCT,
  /** 沟通技巧. */
  COMMUNICATION,
  /** 投诉处理技巧. */
  COMPLAINT_HANDLING
}

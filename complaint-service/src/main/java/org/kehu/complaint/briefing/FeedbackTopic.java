package org.kehu.complaint.briefing;

/** By what customers' feedback is sorted (客户需求整理, P-66). */
public enum FeedbackTopic {
  /** 产品. */
  PRODUCT,
  /** 服务. */
  SERVICE,
  /** 质量. */
  QUALITY,
  /** 价格. */
  PRICE,
  /** 技术. */
  TECHNOLOGY,
  /** 新需求. */
  NEED,
  /** 其他. */
  OTHER
}

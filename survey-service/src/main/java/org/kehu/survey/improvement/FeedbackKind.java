package org.kehu.survey.improvement;

/** Where the reason to improve comes from (catalogue X-35: customer feedback and market change). */
public enum FeedbackKind {
  /** 客户来件. */
  CASE,
  /** 满意度调查. */
  SURVEY,
  /** 服务记录抽查. */
  SPOT_CHECK,
  /** 市场变化. */
  MARKET
}

package org.kehu.customer.project;

/** What is off in a project. */
public enum Flag {
  /** 成本接近预算. */
  COST_NEAR,
  /** 成本超预算. */
  COST_OVER,
  /** 节点逾期. */
  TIME_OVER,
  /** 毛利率低于指标. */
  MARGIN_BELOW
}

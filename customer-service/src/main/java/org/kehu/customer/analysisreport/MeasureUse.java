package org.kehu.customer.analysisreport;

/** For what the results are used. */
public enum MeasureUse {
  /** 产品改进. */
  PRODUCT,
  /** 服务改进. */
  SERVICE,
  /** 市场营销策略. */
  MARKETING,
  /** 客户管理. */
  CUSTOMER_MANAGEMENT,
  /** 项目设计. */
  PROJECT_DESIGN
}

package org.kehu.customer.majormatter;

/** What a major matter is about. */
public enum MajorMatterKind {
  /** 重大订单、项目. */
  DEAL,
  /** 重大纠纷、索赔. */
  DISPUTE,
  /** 质量、安全事故. */
  INCIDENT,
  /** 客户经营、财务重大变化. */
  BUSINESS_CHANGE,
  /** 客户决策者、联系人变动. */
  PERSONNEL,
  /** 竞争对手动向. */
  COMPETITION,
  OTHER
}

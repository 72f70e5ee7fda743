package org.kehu.visit.visit;

/** What is taken along (catalogue V-04). */
public enum Material {
  /** 公司宣传册. */
  BROCHURE,
  /** 项目资料. */
  PROJECT_MATERIAL,
  /** 合作方案. */
  COOPERATION_PLAN,
  /** 其他资料. */
  OTHER
}

package org.kehu.visit.visit;

/** What a visit is for (拜访目的, catalogue V-01, V-02, V-09); told as a code. */
public enum VisitPurpose {
  /** 了解需求与意向. */
  NEEDS,
  /** 关系维护. */
  MAINTENANCE,
  /** 开发新客户. */
  DEVELOPMENT,
  /** 项目沟通. */
  PROJECT,
  /** 合作洽谈. */
  COOPERATION,
  /** 处理问题. */
  PROBLEM,
  /** 其他. */
  OTHER
}

package org.kehu.customer.classification;

/** Who serves a customer (C-91). */
public enum ServiceTeam {
  /** 专门的项目服务团队. */
  DEDICATED_TEAM,
  /** 专人. */
  DEDICATED_PERSON,
  /** 客户服务部共同服务. */
  SHARED
}

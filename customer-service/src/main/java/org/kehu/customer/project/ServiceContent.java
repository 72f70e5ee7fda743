package org.kehu.customer.project;

/** What a project does for the customer (服务内容, C-112). */
public enum ServiceContent {
  /** 项目咨询服务. */
  CONSULTATION,
  /** 方案制定服务. */
  PLAN_DESIGN,
  /** 手续办理服务. */
  FORMALITIES,
  /** 运营支持服务. */
  OPERATIONS_SUPPORT,
  /** 投诉处理. */
  COMPLAINT_HANDLING
}

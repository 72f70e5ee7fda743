package org.kehu.customer.project;

/** Formalities that are done for a customer (手续办理, C-112). */
public enum FormalityKind {
  /** 工商注册. */
  BUSINESS_REGISTRATION,
  /** 税务登记. */
  TAX_REGISTRATION,
  /** 项目立项审批. */
  PROJECT_APPROVAL
}

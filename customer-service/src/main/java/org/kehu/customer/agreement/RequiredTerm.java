package org.kehu.customer.agreement;

/** What every agreement must say before it is reviewed (C-126). */
public enum RequiredTerm {
  /** 权利和义务. */
  OBLIGATIONS,
  /** 合作内容. */
  CONTENT,
  /** 合作期限. */
  TERM,
  /** 费用支付方式. */
  PAYMENT,
  /** 违约责任. */
  LIABILITY
}

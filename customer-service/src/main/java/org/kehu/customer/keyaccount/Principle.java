package org.kehu.customer.keyaccount;

/** What a key account is chosen by (大客户选择原则, C-99). */
public enum Principle {
  /** 较高的诚信度: high integrity, strong finances, good credit. */
  INTEGRITY,
  /** 积极的合作态度. */
  COOPERATION,
  /** Keeps both parties' business and technical secrets (保守商业和技术秘密). */
  SECRECY,
  /** Cost management and 成本管理和成本水平 meet what the company requires. */
  COST
}

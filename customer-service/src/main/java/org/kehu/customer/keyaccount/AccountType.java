package org.kehu.customer.keyaccount;

import org.kehu.customer.file.CustomerKind;

/** What a key account is (C-98). */
public enum AccountType {
  /** 协议大客户: long-term intention and a signed VIP customer agreement (VIP客户协议). */
  AGREEMENT,
  /** 会员大客户: a loyal individual with a large yearly volume and a high frequency. */
  MEMBER;

  /** Whether a customer of that kind can become one. */
  boolean fits(CustomerKind kind) {
    return this == AGREEMENT || kind == CustomerKind.INDIVIDUAL;
  }
}

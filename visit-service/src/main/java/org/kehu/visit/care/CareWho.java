package org.kehu.visit.care;

/** Whose day it is, without a name: that stands in the customer's file. */
public enum CareWho {
  /** 客户本人、客户企业. */
  CUSTOMER,
  /** 决策人. */
  DECISION_MAKER,
  /** 联系人. */
  CONTACT
}

package org.kehu.visit.rota.turn;

/** Why somebody whose turn it is cannot receive (catalogue V-46 … V-48, C-121). */
public enum Hindrance {
  /** 正在接待其他客户: receiving somebody who is here for the first time. */
  OTHER_CUSTOMER,
  /** 正在接待已成交客户. */
  CLOSED_CUSTOMER,
  /** 正在接待未成交老客户. */
  OPEN_CUSTOMER,
  /** 正在接听电话. */
  PHONE_CALL,
  /** 公司事务. */
  COMPANY_BUSINESS,
  /** 私事离开. */
  PRIVATE,
  /** 当天请假. */
  LEAVE,
  /** 停牌. */
  SUSPENDED;

  /** Whether a customer is the reason, so that in a crowd the person may look after one more. */
  public boolean isReception() {
    return this == OTHER_CUSTOMER || this == CLOSED_CUSTOMER || this == OPEN_CUSTOMER;
  }

  /** Whether people say it of themselves; the others are known from the register. */
  public boolean isSaid() {
    return switch (this) {
      case PHONE_CALL, COMPANY_BUSINESS, PRIVATE, LEAVE -> true;
      case OTHER_CUSTOMER, CLOSED_CUSTOMER, OPEN_CUSTOMER, SUSPENDED -> false;
    };
  }
}

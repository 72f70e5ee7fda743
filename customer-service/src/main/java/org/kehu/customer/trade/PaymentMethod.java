package org.kehu.customer.trade;

/** How money comes (付款方式, C-11). */
public enum PaymentMethod {
  CASH,
  /** 银行转账. */
  TRANSFER,
  /** 承兑汇票. */
  BILL,
  /** 刷卡, 充卡. */
  CARD,
  /** 网上支付. */
  ONLINE,
  OTHER
}

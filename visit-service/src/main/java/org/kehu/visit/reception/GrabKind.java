package org.kehu.visit.reception;

/** How a colleague's customer was grabbed (抢单, catalogue C-121). */
public enum GrabKind {
  /** 客户已指定, 当值人员未告知被指定人. */
  NAMED_NOT_TOLD,
  /** 挑选客户. */
  PICKED,
  /** 未经同意向同事的客户递名片. */
  CARD_GIVEN
}

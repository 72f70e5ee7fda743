package org.kehu.visit.reception;

/** Why a customer is somebody's (catalogue C-117 … C-122, V-50, V-53). */
public enum Ground {
  /** 登记本上的初始接待人: the first entry of the register. */
  REGISTER,
  /** 客户指定. */
  NAMED,
  /** 老客户介绍并指定. */
  REFERRAL,
  /** 被接待人认出. */
  RECOGNISED,
  /** 客户自述由其接待过. */
  SAID,
  /** 按顺序接待. */
  TURN
}

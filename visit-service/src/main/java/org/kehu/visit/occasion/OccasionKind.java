package org.kehu.visit.occasion;

/** What an occasion is (catalogue V-30, V-34 … V-40); told as a code. */
public enum OccasionKind {
  /** 节日问候. */
  GREETING,
  /** 生日祝福. */
  BIRTHDAY,
  /** 新年礼物, with the demand plan of the next year. */
  GIFT,
  /** 新业务、新服务信息. */
  NEW_OFFER,
  /** 客户答谢会. */
  THANK_YOU,
  /** 行业研讨会. */
  SEMINAR,
  /** 客户座谈会. */
  SYMPOSIUM,
  /** 客户培训. */
  TRAINING,
  /** 一对一咨询. */
  CONSULTATION,
  /** 其他线下活动. */
  OTHER;

  /** Whether customers are told of it by a notice rather than met. */
  boolean isToldByNotice() {
    return isCare() || this == NEW_OFFER;
  }

  /** Whether it is a wish that offers nothing: customers who want no offers get it too. */
  public boolean isCare() {
    return this == GREETING || this == BIRTHDAY;
  }
}

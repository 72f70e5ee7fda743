package org.kehu.visit.reception;

/** What the customer answers to the first obligatory question (是否来过). */
public enum CameBefore {
  YES,
  NO,
  /** 客户未说明. */
  NOT_SAID
}

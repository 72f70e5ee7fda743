package org.kehu.visit.activity;

/** Kinds of work with customers that are counted (catalogue V-08). */
public enum Work {
  /** 拜访: visits that took place. */
  VISIT,
  /** 跟进: contacts of follow-ups. */
  FOLLOW_UP,
  /** 回访: revisits made. */
  REVISIT,
  /** 接待: customers received in the house or on the telephone. */
  RECEPTION
}

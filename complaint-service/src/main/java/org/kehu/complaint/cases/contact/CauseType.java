package org.kehu.complaint.cases.contact;

/** Where the fault lies (catalogue P-06, P-07, K-11). */
public enum CauseType {
  /** 服务质量不达标: handled jointly with the production office. */
  QUALITY,
  /** 服务过程中的不满: handled by the business department. */
  PROCESS
}

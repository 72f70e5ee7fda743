package org.kehu.complaint.call;

/** What somebody calls about (P-61, P-71, P-74). */
public enum CallTopic {
  /** 咨询. */
  INQUIRY,
  /** 售前咨询. */
  PRE_SALE,
  /** 售后支持. */
  AFTER_SALE,
  /** 投诉. */
  COMPLAINT,
  /** 报修. */
  REPAIR,
  /** 安装. */
  INSTALLATION,
  /** 其它. */
  OTHER
}

package org.kehu.complaint.serviceorder;

/** What is to be done at the customer's. */
public enum OrderKind {
  /** 报修. */
  REPAIR,
  /** 安装. */
  INSTALLATION,
  /** 上门服务: anything else that needs a visit (P-49). */
  ON_SITE
}

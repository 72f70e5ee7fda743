package org.kehu.customer.export;

/** How far an export has come. */
public enum ExportStatus {
  /** 待审批. */
  WAITING_APPROVAL,
  /** 生成中. */
  RUNNING,
  /** 可下载. */
  READY,
  /** 未批准. */
  REFUSED,
  /** 未完成: it became more than what may be exported so. */
  FAILED,
  /** 已过期: the file is gone. */
  EXPIRED
}

package org.kehu.visit.maintenance;

/** Life of a record. */
public enum MaintenanceStatus {
  /** 已登记. */
  RECORDED,
  /** 责任部门已核查; nothing changes any more. */
  CHECKED
}

package org.kehu.complaint.page;

/** How a link stands; when it ends by itself is told by its time. */
public enum LinkStatus {
  /** 有效: something can be filed by it. */
  OPEN,
  /** 已使用: a contact stands behind it. */
  USED,
  /** 已收回. */
  WITHDRAWN
}

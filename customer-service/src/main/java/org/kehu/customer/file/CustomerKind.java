package org.kehu.customer.file;

/** Person or enterprise (catalogue C-02); never changes. */
public enum CustomerKind {
  /** 企业客户. */
  ENTERPRISE,
  /** 个人客户. */
  INDIVIDUAL
}

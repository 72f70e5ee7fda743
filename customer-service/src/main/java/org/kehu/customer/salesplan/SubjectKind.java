package org.kehu.customer.salesplan;

/** Whose sales are planned. */
public enum SubjectKind {
  /** 大客户: one customer with a key-account tier. */
  KEY_ACCOUNT("_id"),
  /** 大客户级别: the customers of one tier in the department whose plan it is. */
  TIER("grading.tier"),
  /** 个人: the customers of one owner. */
  PERSON("ownerId"),
  /** 部门: the customers of one department. */
  DEPARTMENT("departmentId"),
  /** 区域: the customers of one region in the department whose plan it is. */
  REGION("market.region");

  private final String field;

  SubjectKind(String field) {
    this.field = field;
  }

  /** Where a customer's document says to whom its sales count. */
  public String field() {
    return field;
  }
}

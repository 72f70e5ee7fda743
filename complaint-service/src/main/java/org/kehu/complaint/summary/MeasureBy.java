package org.kehu.complaint.summary;

/** By what the handling is measured. */
public enum MeasureBy {
  /** 类别. */
  KIND,
  /** 经办人: who works on it, else who was asked first. */
  PERSON,
  /** 部门. */
  DEPARTMENT,
  /** 产品或服务. */
  PRODUCT,
  /** 客户等级, of customers that the caller sees. */
  GRADE
}

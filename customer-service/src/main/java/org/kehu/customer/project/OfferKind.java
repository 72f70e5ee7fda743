package org.kehu.customer.project;

/** What is offered beside the plan. */
public enum OfferKind {
  /** 定制化解决方案 (C-139). */
  CUSTOMISED_SOLUTION,
  /** 增值服务, at regular contact (C-140). */
  VALUE_ADDED_SERVICE
}

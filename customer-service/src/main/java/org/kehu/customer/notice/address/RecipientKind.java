package org.kehu.customer.notice.address;

/** Whom a notice is for. */
public enum RecipientKind {
  /** 客户: the customer of a file. */
  CUSTOMER,
  /** 联系人: a person of an enterprise. */
  CONTACT,
  /** 员工. */
  STAFF,
  /** 投诉人: who stands behind a case without being a customer; by events of the case only. */
  CASE,
  /** An address that came with the request, over HTTP only. */
  DIRECT
}

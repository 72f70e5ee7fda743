package org.kehu.customer.notice.address;

/** Whom a notice is for. */
public enum RecipientKind {
  /** 客户: the customer of a file. */
  CUSTOMER,
  /** 联系人: the contact person that an enterprise's file names, by the file's id. */
  CONTACT,
  /** 员工. */
  STAFF,
  /** 投诉人: who stands behind a case without being a customer; by events of the case only. */
  CASE,
  /** An address that came with the request, over HTTP only. */
  DIRECT;

  /** Whether the id is that of a customer's file, whose consents and limits hold. */
  public boolean isOfFile() {
    return this == CUSTOMER || this == CONTACT;
  }
}

package org.kehu.visit.maintenance;

import org.kehu.visit.customer.KnownCustomer;

/** Who implements the maintenance, beside the responsible department (catalogue V-10, K-19). */
public enum Implementer {
  /** 业务部门: everybody of the customer's department, and the customer's owner. */
  BUSINESS_DEPARTMENT,
  /** 客户负责人、大客户专员: the customer's owner alone. */
  OWNER,
  /** 责任部门自行实施: nobody else. */
  RESPONSIBLE_DEPARTMENT;

  boolean includes(KnownCustomer customer, String staffId, String departmentId) {
    boolean owner = staffId.equals(customer.ownerId());
    return switch (this) {
      case BUSINESS_DEPARTMENT -> owner || departmentId.equals(customer.departmentId());
      case OWNER -> owner;
      case RESPONSIBLE_DEPARTMENT -> false;
    };
  }
}

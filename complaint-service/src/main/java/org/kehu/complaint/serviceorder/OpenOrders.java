package org.kehu.complaint.serviceorder;

import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.FieldWork;
import org.springframework.stereotype.Component;

/** Tells a case that is to be solved whether work at the customer's is still open. */
@Component
class OpenOrders implements FieldWork {

  private final ServiceOrders orders;

  OpenOrders(ServiceOrders orders) {
    this.orders = orders;
  }

  @Override
  public boolean isOpen(CaseId id) {
    return orders.isOpenFor(id.value());
  }
}

package org.kehu.customer.trade;

import java.util.List;
import org.kehu.customer.file.DeletionHold;
import org.springframework.stereotype.Component;

/** A customer who owes us something, or whom we owe, is not forgotten. */
@Component
class OpenOrders implements DeletionHold {

  private final Transactions transactions;

  OpenOrders(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String code() {
    return "OPEN_ORDERS";
  }

  @Override
  public boolean holds(String customerId) {
    return !transactions.openOf(List.of(customerId)).isEmpty();
  }
}

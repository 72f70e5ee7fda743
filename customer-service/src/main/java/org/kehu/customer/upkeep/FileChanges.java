package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.customer.file.Customers;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/** Hears of what was done with a file; nobody's rights are asked here. */
@Component
public class FileChanges {

  private final UpkeepChanges changes;
  private final Customers customers;

  FileChanges(UpkeepChanges changes, Customers customers) {
    this.changes = changes;
    this.customers = customers;
  }

  /**
   * Files were opened.
   *
   * @param calls in which their sheets are made, by the customers' ids
   * @return of which customers there is nothing left to do
   */
  public Set<String> opened(Map<String, Call> calls) {
    return changes.open(customers.all(calls.keySet()), calls);
  }

  /** It was opened, or belongs elsewhere, or its customer moved on in its life. */
  public void moved(String customerId) {
    customers.file(customerId).ifPresent(file -> changes.note(file, (sheet, plan) -> List.of()));
  }

  /** Something of it was changed. */
  public void changed(String customerId, Set<Matter> matters, Instant at, String by) {
    customers
        .find(customerId)
        .ifPresent(
            file -> changes.note(file, (sheet, plan) -> sheet.changed(matters, plan, at, by)));
  }

  /** The customer traded with us. */
  public void traded(String customerId, Instant at) {
    customers
        .find(customerId)
        .ifPresent(file -> changes.note(file, (sheet, plan) -> sheet.traded(plan, at)));
  }
}

package org.kehu.customer.file;

import java.util.List;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.kit.crypto.DataKeys;
import org.springframework.stereotype.Component;

/**
 * The step of an erasure that concerns a customer's file. It may be repeated; a kill in between
 * leaves nothing by which the person could be found, and with the key, which goes last, everything
 * that was ever sealed with it is gone for good: attachments, notices, copies and backups too.
 */
@Component
public class PersonErasure {

  private final Customers customers;
  private final Tracer tracer;
  private final DuplicateGuard duplicates;
  private final DataKeys keys;

  PersonErasure(Customers customers, Tracer tracer, DuplicateGuard duplicates, DataKeys keys) {
    this.customers = customers;
    this.tracer = tracer;
    this.duplicates = duplicates;
    this.keys = keys;
  }

  /**
   * Erases what a file, and each that it took in, holds of natural persons; work of the system
   * itself.
   */
  public void erase(String customerId) {
    customers.find(customerId).orElseThrow().ids().forEach(this::eraseOne);
  }

  private void eraseOne(String customerId) {
    Customer file = customers.file(customerId).orElseThrow();
    List<DuplicateMark> carried = tracer.marksOf(file.kind(), file.profile());
    customers.write(
        customerId,
        present -> {
          Profile left = present.profile().with(PersonalData.EMPTY);
          return present.erasePersons(tracer.of(present.kind(), left));
        });
    List<DuplicateMark> kept = tracer.marksOf(file.kind(), file.profile().with(PersonalData.EMPTY));
    duplicates.release(customerId, carried.stream().filter(mark -> !kept.contains(mark)).toList());
    keys.destroy("customers/" + customerId);
  }
}

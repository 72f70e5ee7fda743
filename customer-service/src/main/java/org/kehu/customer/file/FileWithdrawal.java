package org.kehu.customer.file;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes files back that were opened by mistake, as long as nobody has changed them since. Whoever
 * asks for it has judged the right to.
 */
@Service
public class FileWithdrawal {

  /** A file as it was opened has been written once. */
  private static final long AS_OPENED = 1;

  private final Customers customers;
  private final Tracer tracer;
  private final DuplicateGuard duplicates;

  FileWithdrawal(Customers customers, Tracer tracer, DuplicateGuard duplicates) {
    this.customers = customers;
    this.tracer = tracer;
    this.duplicates = duplicates;
  }

  /** The files that requests with these idempotency keys opened, withdrawn ones too. */
  public List<Customer> openedBy(Collection<String> requestKeys) {
    return customers.openedBy(requestKeys);
  }

  /**
   * Takes a file back: nobody sees it any more, others are told that it is gone, and its keys are
   * free again.
   *
   * @return false when somebody has changed it since it was opened, so that it stays
   */
  public boolean withdraw(Customer opened) {
    if (opened.isHidden()) {
      return opened.mergedInto() == null;
    }
    Customer after =
        customers
            .change(opened.id(), file -> file.version() == AS_OPENED ? file.withdraw() : List.of())
            .aggregate();
    if (after.isHidden()) {
      duplicates.release(opened.id(), tracer.marksOf(opened.kind(), opened.profile()));
    }
    return after.isHidden();
  }
}

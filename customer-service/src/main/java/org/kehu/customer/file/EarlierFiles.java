package org.kehu.customer.file;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/**
 * Brings files of the first layout into the present one: persons' data sealed, and names and marks
 * of likeness keyed.
 */
@Component
class EarlierFiles implements DueWork {

  private static final int AT_ONCE = 50;

  private final Customers customers;
  private final Tracer tracer;
  private final DuplicateGuard duplicates;

  EarlierFiles(Customers customers, Tracer tracer, DuplicateGuard duplicates) {
    this.customers = customers;
    this.tracer = tracer;
    this.duplicates = duplicates;
  }

  @Override
  public String name() {
    return "earlier-files";
  }

  @Override
  public int run(Instant now) {
    return customers.recast(AT_ONCE, this::adapt);
  }

  private void adapt(Customer file) {
    // A written file is found by what it carries: its claims by unkeyed digests may go.
    duplicates.release(file.id(), tracer.marksOf(file.kind(), file.profile()));
    file.retrace(tracer.of(file.kind(), file.profile()));
  }
}

package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Customers;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Reminds of what is to be renewed or reviewed, and of what was not in time (C-38). */
@Component
class UpkeepWatch implements DueWork {

  private static final int ROUND = 50;

  private final UpkeepSheets sheets;
  private final UpkeepChanges changes;
  private final Customers customers;

  UpkeepWatch(UpkeepSheets sheets, UpkeepChanges changes, Customers customers) {
    this.sheets = sheets;
    this.changes = changes;
    this.customers = customers;
  }

  @Override
  public String name() {
    return "file-upkeep";
  }

  @Override
  public int run(Instant now) {
    return new Sweep()
        .each(
            sheets.toWatch(now, ROUND),
            one -> changes.note(customers.file(one.id()).orElseThrow(), (sheet, plan) -> List.of()))
        .done();
  }
}

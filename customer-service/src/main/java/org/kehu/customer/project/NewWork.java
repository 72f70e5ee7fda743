package org.kehu.customer.project;

import java.time.LocalDate;
import org.kehu.kit.ids.Ids;

/** A piece of work to be given to somebody. */
public record NewWork(WorkKind kind, String what, String responsibleId, LocalDate dueOn) {

  WorkItem given() {
    return new WorkItem(Ids.next(), kind, what, responsibleId, dueOn, null);
  }
}

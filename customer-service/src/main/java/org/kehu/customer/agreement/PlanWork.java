package org.kehu.customer.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/** Gives a part of an agreement to a department, and to a person there if it is known. */
public record PlanWork(
    String title, String departmentId, @Nullable String staffId, LocalDate dueOn) {

  WorkItem made() {
    return new WorkItem(Ids.next(), title, departmentId, staffId, dueOn, List.of());
  }
}

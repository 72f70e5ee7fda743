package org.kehu.customer.development;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/** A task to be given to somebody. */
public record NewTask(String what, String responsibleId, LocalDate dueOn) {

  PlanTask given(@Nullable String meetingId) {
    return new PlanTask(Ids.next(), what, responsibleId, dueOn, meetingId, null);
  }
}

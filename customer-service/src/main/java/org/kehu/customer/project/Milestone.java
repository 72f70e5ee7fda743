package org.kehu.customer.project;

import java.time.LocalDate;

/**
 * A node of the plan (时间节点, X-36).
 *
 * @param responsibleId who answers for it
 */
public record Milestone(String what, String responsibleId, LocalDate dueOn) {

  NewWork asWork() {
    return new NewWork(WorkKind.MILESTONE, what, responsibleId, dueOn);
  }
}

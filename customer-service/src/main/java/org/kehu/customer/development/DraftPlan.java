package org.kehu.customer.development;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan is drawn up.
 *
 * @param departmentId whose plan it is; null for the department of who draws it up
 */
public record DraftPlan(PlanContent content, List<NewTask> tasks, @Nullable String departmentId) {

  public DraftPlan {
    tasks = List.copyOf(tasks);
  }
}

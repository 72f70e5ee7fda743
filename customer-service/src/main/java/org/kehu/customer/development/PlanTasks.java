package org.kehu.customer.development;

import java.util.List;
import org.kehu.kit.problem.RequestProblem;

/** The tasks of a plan, oldest first (C-108). */
record PlanTasks(List<PlanTask> all) {

  static final PlanTasks NONE = new PlanTasks(List.of());

  PlanTasks {
    all = List.copyOf(all);
  }

  /** One of them, or a 404. */
  PlanTask get(String taskId) {
    return all.stream()
        .filter(one -> one.id().equals(taskId))
        .findFirst()
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", taskId));
  }

  /** Those of which nobody has said yet what became of them. */
  List<PlanTask> open() {
    return all.stream().filter(PlanTask::isOpen).toList();
  }

  PlanTasks with(PlanTask next) {
    return new PlanTasks(Entries.with(all, next));
  }

  PlanTasks replacing(PlanTask changed) {
    return new PlanTasks(
        all.stream().map(one -> one.id().equals(changed.id()) ? changed : one).toList());
  }
}

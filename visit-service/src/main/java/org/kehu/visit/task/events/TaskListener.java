package org.kehu.visit.task.events;

import java.util.Map;
import java.util.Set;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.task.OpenTask;
import org.kehu.visit.task.Task;
import org.kehu.visit.task.TaskCurrency;
import org.kehu.visit.task.Tasks;
import org.springframework.stereotype.Component;

/** Keeps the open work of all services, our own included, in one list. */
@Component
class TaskListener extends CopyProjection<OpenTask> {

  TaskListener(Tasks tasks) {
    super(TaskCurrency.CONSUMER, Topics.TASKS, tasks.copies());
  }

  @Override
  protected OpenTask read(IncomingEvent state) {
    return OpenTask.of(state.as(Task.class));
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<OpenTask>> kept) {
    return Set.of();
  }
}

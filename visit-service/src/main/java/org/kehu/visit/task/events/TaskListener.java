package org.kehu.visit.task.events;

import java.util.Set;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
import org.kehu.visit.Topics;
import org.kehu.visit.task.OpenTask;
import org.kehu.visit.task.Task;
import org.kehu.visit.task.Tasks;
import org.springframework.stereotype.Component;

/** Keeps the open work of all services, our own included, in one list. */
@Component
class TaskListener implements Projection {

  private final Tasks tasks;

  TaskListener(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return "visit-tasks";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.TASKS);
  }

  @Override
  public void project(IncomingEvent state) {
    if (state.isTombstone()) {
      tasks.forget(state.key());
    } else {
      tasks.learn(OpenTask.of(state.as(Task.class)));
    }
  }
}

package org.kehu.visit.task;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.SecurityRules;
import org.springframework.stereotype.Service;

/** My work: what I have, what waits where I serve, and that of those I stand in for. */
@Service
public class MyTasks {

  private final Tasks tasks;

  MyTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  /** One page, the soonest due first. */
  public Page<OpenTask> page(TaskQueue queue, @Nullable String kind, PageRequest request) {
    Caller caller = Call.current().caller();
    Set<String> people =
        queue == TaskQueue.DEPARTMENT ? Set.of() : Set.of(SecurityRules.person());
    Set<String> queues = queue == TaskQueue.OWN ? Set.of() : queues(caller);
    return tasks.page(
        people, queues, SecurityRules.clearance(caller), kind, caller.id(), request);
  }

  private static Set<String> queues(Caller caller) {
    Set<String> departments = new LinkedHashSet<>(caller.departments());
    if (caller.departmentId() != null) {
      departments.add(caller.departmentId());
    }
    Set<String> roles = Set.copyOf(SecurityRules.roleNames(caller));
    Set<String> queues = new LinkedHashSet<>();
    departments.forEach(department -> queues.addAll(OpenTask.queueKeys(department, roles)));
    return queues;
  }
}

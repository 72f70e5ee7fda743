package org.kehu.visit.task;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Mandate;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.SecurityRules;
import org.springframework.stereotype.Service;

/**
 * My work: what I have, what waits where I serve, and that of those I stand in for, as deputy or by
 * letter.
 */
@Service
public class MyTasks {

  private final Tasks tasks;
  private final StaffDirectory staff;
  private final Clock clock;

  MyTasks(Tasks tasks, StaffDirectory staff, Clock clock) {
    this.tasks = tasks;
    this.staff = staff;
    this.clock = clock;
  }

  /** One page, the soonest due first. */
  public Page<OpenTask> page(TaskQueue queue, @Nullable String kind, PageRequest request) {
    Caller caller = Call.current().caller();
    boolean own = queue != TaskQueue.DEPARTMENT;
    boolean queues = queue != TaskQueue.OWN;
    List<Mandate> mandates = own ? mandates() : List.of();
    TaskSight shown =
        new TaskSight(
            own ? people(SecurityRules.person(), mandates) : Set.of(),
            LentKeys.of(mandates),
            queues ? queues(caller) : Set.of(),
            queues ? SecurityRules.rolesOfAllDepartments(caller) : Set.of(),
            Sight.clearance(caller));
    return tasks.page(shown, kind, caller.id(), request);
  }

  private List<Mandate> mandates() {
    return staff.mandatesOf(SecurityRules.person(), clock.instant());
  }

  /** The person and those whom the person stands in for while they are away. */
  private static Set<String> people(String staffId, List<Mandate> mandates) {
    Set<String> people = new LinkedHashSet<>(Set.of(staffId));
    mandates.stream()
        .filter(Mandate::isDeputyship)
        .map(mandate -> mandate.principal().staffId())
        .forEach(people::add);
    return people;
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

package org.kehu.visit.task;

import java.util.Set;
import org.kehu.kit.access.Level;

/**
 * Whose open work is shown.
 *
 * @param people staff ids whose own work is shown
 * @param queues queues of departments that are served
 * @param roles roles that are served in every department, such as the general manager's
 * @param clearance highest level shown
 */
record TaskSight(Set<String> people, Set<String> queues, Set<String> roles, Level clearance) {

  TaskSight {
    people = Set.copyOf(people);
    queues = Set.copyOf(queues);
    roles = Set.copyOf(roles);
  }
}

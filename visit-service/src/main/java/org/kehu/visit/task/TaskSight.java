package org.kehu.visit.task;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Set;
import org.kehu.kit.access.Level;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Whose open work is shown.
 *
 * @param people staff ids whose own work is shown
 * @param queues queues of departments that are served
 * @param lent work of others that letters of delegation lend
 * @param roles roles that are served in every department, such as the general manager's
 * @param clearance highest level shown
 */
record TaskSight(
    Set<String> people, Set<String> lent, Set<String> queues, Set<String> roles, Level clearance) {

  TaskSight {
    people = Set.copyOf(people);
    lent = Set.copyOf(lent);
    queues = Set.copyOf(queues);
    roles = Set.copyOf(roles);
  }

  /** As a condition of the query itself. */
  Criteria criteria() {
    return new Criteria()
        .andOperator(
            where("level").lte(clearance.rank()),
            new Criteria()
                .orOperator(
                    where("assigneeId").in(people),
                    where("lentKey").in(lent),
                    where("queueKey").in(queues),
                    where("queueRole").in(roles)));
  }
}

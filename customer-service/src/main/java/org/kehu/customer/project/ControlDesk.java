package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.StaffMember;
import org.kehu.kit.money.Money;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Work, cost and support of sales in service projects (X-36, C-137). */
@Service
public class ControlDesk {

  private final ProjectChanges changes;

  ControlDesk(ProjectChanges changes) {
    this.changes = changes;
  }

  /** Somebody answers for a piece of work; who assists sales belongs to customer service. */
  public Stored<ServiceProject> give(String id, NewWork told) {
    changes.seen(id);
    if (told.kind() == WorkKind.MILESTONE) {
      throw ProjectProblem.PROJECT_MILESTONE_OF_PLAN.problem();
    }
    changes.requireAhead(told.dueOn());
    requireFit(told, changes.requireKnown(told.responsibleId()));
    return changes.of(id, one -> one.at(ProjectMove.GIVE_WORK).works().give(told));
  }

  private void requireFit(NewWork told, StaffMember who) {
    List<String> departments = changes.policy().supportDepartments();
    if (told.kind().isSupport() && !departments.contains(who.departmentId())) {
      throw ProjectProblem.PROJECT_NOT_SUPPORT_STAFF
          .problem()
          .with("staffId", who.id())
          .with("departments", departments);
    }
  }

  /** What became of a piece of work. */
  public Stored<ServiceProject> settle(
      String id, String workId, WorkOutcome outcome, String note, @Nullable Money collected) {
    WorkItem.Settlement how =
        new WorkItem.Settlement(outcome, note, collected, changes.now(), ProjectChanges.caller());
    boolean leads = ProjectChanges.leads();
    return changes.of(
        id,
        one ->
            one.at(ProjectMove.SETTLE_WORK)
                .works()
                .settle(workId, how, leads || one.isLedBy(how.by())));
  }

  /** The project cost something. */
  public Stored<ServiceProject> book(
      String id, String reference, String what, Money amount, LocalDate on) {
    changes.seen(id);
    changes.requireDone(on);
    Cost cost = new Cost(reference, what, amount, on, changes.now(), ProjectChanges.caller());
    return changes.of(id, one -> one.at(ProjectMove.BOOK_COST).costs().book(cost));
  }
}

package org.kehu.complaint.correctiveaction.events;

import java.util.List;
import org.kehu.complaint.Topics;
import org.kehu.complaint.correctiveaction.ActionEvent;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionCancelled;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionChecked;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionCompleted;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionOverdue;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionPlanned;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionReplanned;
import org.kehu.complaint.correctiveaction.ActionStatus;
import org.kehu.complaint.correctiveaction.CorrectiveAction;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * What others hear of an action, so that the departments concerned improve (P-41); and the work.
 */
@Component
class ActionPublisher implements EventPublisher<CorrectiveAction, ActionEvent> {

  private static final String TYPE = "kehu.complaint.";

  @Override
  public OutgoingEvent publish(CorrectiveAction a, ActionEvent event) {
    String id = a.id();
    String number = a.number();
    return switch (event) {
      case ActionPlanned() -> told("action-planned", planned(a)).asGrant();
      case ActionReplanned(String former) ->
          told("action-replanned", replanned(a, former)).asGrant();
      case ActionCompleted(int round) ->
          told(
              "action-completed",
              new ActionFacts.Completed(id, number, a.ownerId(), round, a.dates().checkDueAt()));
      case ActionChecked(boolean effective, int round) ->
          told("action-checked", new ActionFacts.Checked(id, number, effective, round, a.dueAt()));
      case ActionCancelled() ->
          told("action-cancelled", new ActionFacts.Cancelled(id, number, a.caseIds()));
      case ActionOverdue(ActionStatus awaited) ->
          told(
              "action-overdue",
              new ActionFacts.Overdue(
                  id,
                  number,
                  awaited == ActionStatus.PLANNED ? "DEED" : "CHECK",
                  a.ownerId(),
                  a.departmentId()));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, TYPE + type + ".v1", data, null);
  }

  private static ActionFacts.Planned planned(CorrectiveAction a) {
    return new ActionFacts.Planned(
        a.id(),
        a.number(),
        a.kind().name(),
        a.origin().name(),
        a.caseIds(),
        a.product(),
        a.ownerId(),
        a.departmentId(),
        a.dates().dueAt(),
        a.dates().checkDueAt());
  }

  private static ActionFacts.Replanned replanned(CorrectiveAction a, String former) {
    return new ActionFacts.Replanned(
        a.id(), a.number(), former, a.ownerId(), a.dates().dueAt(), a.dates().checkDueAt());
  }

  @Override
  public List<StateRecord> states(CorrectiveAction a) {
    return List.of(
        switch (a.status()) {
          case PLANNED -> task(a, deed(a));
          case DONE -> task(a, check(a));
          case EFFECTIVE, CANCELLED ->
              StateRecord.tombstone(Topics.TASK_STATE, a.id(), Topics.TASK_STATE);
        });
  }

  private static StateRecord task(CorrectiveAction a, ActionFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, a.id(), Topics.TASK_STATE, task, null);
  }

  private static ActionFacts.Task deed(CorrectiveAction a) {
    return new ActionFacts.Task(
        a.id(),
        "DO_ACTION",
        a.subject(),
        a.number(),
        a.ownerId(),
        null,
        a.departmentId(),
        a.dueAt(),
        a.level().name(),
        link(a));
  }

  /** Whoever planned it checks it, unless it was their own deed. */
  private static ActionFacts.Task check(CorrectiveAction a) {
    boolean own = a.planned().by().equals(a.ownerId());
    return new ActionFacts.Task(
        a.id(),
        "CHECK_ACTION",
        a.subject(),
        a.number(),
        own ? null : a.planned().by(),
        own ? Role.SUPERVISOR.wireName() : null,
        a.departmentId(),
        a.dueAt(),
        a.level().name(),
        link(a));
  }

  private static String link(CorrectiveAction a) {
    return "/api/v1/corrective-actions/" + a.id();
  }
}

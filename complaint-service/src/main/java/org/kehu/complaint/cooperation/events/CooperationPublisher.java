package org.kehu.complaint.cooperation.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cooperation.Cooperation;
import org.kehu.complaint.cooperation.CooperationEvent;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAgreed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAsked;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationCancelled;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationDisputed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationOverdue;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationRuled;
import org.kehu.complaint.cooperation.CooperationEvent.OpinionGiven;
import org.kehu.complaint.cooperation.CooperationEvent.SlipSubmitted;
import org.kehu.complaint.cooperation.CooperationStatus;
import org.kehu.complaint.cooperation.Partner;
import org.kehu.complaint.cooperation.Position;
import org.kehu.complaint.cooperation.Waits;
import org.kehu.complaint.cooperation.Waits.Wait;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a cooperation, without anybody's words; whose word is awaited (P-57). */
@Component
class CooperationPublisher implements EventPublisher<Cooperation, CooperationEvent> {

  private static final String OFFICE = Role.OFFICE.wireName();
  private static final String LATE = "-late";
  private static final String SLIP = "-slip";
  private static final String OPINION = "-opinion-";

  @Override
  public OutgoingEvent publish(Cooperation c, CooperationEvent event) {
    return switch (event) {
      case CooperationAsked() -> told("cooperation-asked", moved(c)).asGrant();
      case OpinionGiven(String department, Position position) ->
          told(
              "cooperation-opinion-given",
              new CooperationFacts.Opinion(
                  c.id(), c.number(), c.caseId(), department, position.name()));
      case CooperationAgreed() -> told("cooperation-agreed", moved(c));
      case CooperationDisputed() -> told("cooperation-disputed", moved(c));
      case CooperationRuled() -> told("cooperation-ruled", moved(c));
      case SlipSubmitted() -> told("cooperation-slip-submitted", moved(c));
      case CooperationCancelled() -> told("cooperation-cancelled", moved(c));
      case CooperationOverdue(Waits.Awaited awaited) ->
          told("cooperation-overdue", overdue(c, awaited));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, "kehu.complaint." + type + ".v1", data, null);
  }

  private static CooperationFacts.Moved moved(Cooperation c) {
    return new CooperationFacts.Moved(
        c.id(),
        c.number(),
        c.status().name(),
        c.caseId(),
        c.departmentId(),
        partnerIds(c),
        c.dueAt());
  }

  private static CooperationFacts.Overdue overdue(Cooperation c, Waits.Awaited awaited) {
    return new CooperationFacts.Overdue(
        c.id(),
        c.number(),
        c.status().name(),
        c.caseId(),
        c.departmentId(),
        partnerIds(c),
        awaited.name(),
        c.dueAt());
  }

  private static List<String> partnerIds(Cooperation c) {
    return c.partners().stream().map(Partner::departmentId).toList();
  }

  @Override
  public List<StateRecord> states(Cooperation c) {
    List<StateRecord> states = new ArrayList<>(List.of(ruling(c), late(c), slip(c)));
    for (int i = 0; i < c.partners().size(); i++) {
      states.add(opinion(c, c.partners().get(i), i + 1));
    }
    return states;
  }

  private static StateRecord ruling(Cooperation c) {
    return c.status() == CooperationStatus.DISPUTED
        ? open(task(c, "", "RULE_COOPERATION", null, OFFICE, c.departmentId(), c.waits().word()))
        : over(c, "");
  }

  /** The office supervises the cooperation: what is late is its work too. */
  private static StateRecord late(Cooperation c) {
    return c.waits()
        .late()
        .map(wait -> open(task(c, LATE, "LATE_COOPERATION", null, OFFICE, c.departmentId(), wait)))
        .orElseGet(() -> over(c, LATE));
  }

  private static StateRecord slip(Cooperation c) {
    return c.awaitsSlip()
        ? open(
            task(
                c,
                SLIP,
                "SUBMIT_WORK_SLIP",
                c.asked().by(),
                null,
                c.departmentId(),
                c.waits().slip()))
        : over(c, SLIP);
  }

  /** By the place in which a department was asked: a department may have any name. */
  private static StateRecord opinion(Cooperation c, Partner partner, int place) {
    String seat = OPINION + place;
    boolean awaited = c.status() == CooperationStatus.ASKED && partner.isAwaited();
    return awaited
        ? open(
            task(
                c,
                seat,
                "GIVE_OPINION",
                partner.leaderId(),
                null,
                partner.departmentId(),
                c.waits().word()))
        : over(c, seat);
  }

  private static CooperationFacts.Task task(
      Cooperation c,
      String seat,
      String kind,
      @Nullable String assignee,
      @Nullable String role,
      String department,
      @Nullable Wait wait) {
    return new CooperationFacts.Task(
        c.id() + seat,
        kind,
        c.subject(),
        c.number(),
        assignee,
        role,
        department,
        wait == null ? null : wait.until(),
        c.level().name(),
        "/api/v1/cooperations/" + c.id());
  }

  private static StateRecord open(CooperationFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, task.taskId(), Topics.TASK_STATE, task, null);
  }

  private static StateRecord over(Cooperation c, String seat) {
    return StateRecord.tombstone(Topics.TASK_STATE, c.id() + seat, Topics.TASK_STATE);
  }
}

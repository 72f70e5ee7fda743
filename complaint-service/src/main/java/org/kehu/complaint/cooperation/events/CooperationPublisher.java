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
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a cooperation, without anybody's words; whose word is awaited (P-57). */
@Component
class CooperationPublisher implements EventPublisher<Cooperation, CooperationEvent> {

  private static final String LATE = "-late";
  private static final String SLIP = "-slip";

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
      case CooperationOverdue() -> told("cooperation-overdue", moved(c));
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
        c.partners().stream().map(Partner::departmentId).toList(),
        c.dueAt());
  }

  @Override
  public List<StateRecord> states(Cooperation c) {
    List<StateRecord> states = new ArrayList<>();
    String office = Role.OFFICE.wireName();
    boolean disputed = c.status() == CooperationStatus.DISPUTED;
    boolean slip = c.awaitsSlip() && !c.status().isOpen();
    boolean asksSlip = slip && c.status() != CooperationStatus.CANCELLED;
    states.add(state(c, "", disputed, "RULE_COOPERATION", null, office, c.departmentId()));
    states.add(state(c, LATE, c.isLate(), "LATE_COOPERATION", null, office, c.departmentId()));
    states.add(
        state(c, SLIP, asksSlip, "SUBMIT_WORK_SLIP", c.asked().by(), null, c.departmentId()));
    c.partners().forEach(partner -> states.add(opinion(c, partner)));
    return states;
  }

  private static StateRecord opinion(Cooperation c, Partner partner) {
    boolean awaited = c.status() == CooperationStatus.ASKED && partner.isAwaited();
    return state(
        c,
        "-" + partner.departmentId(),
        awaited,
        "GIVE_OPINION",
        partner.leaderId(),
        null,
        partner.departmentId());
  }

  private static StateRecord state(
      Cooperation c,
      String seat,
      boolean open,
      String kind,
      @Nullable String assignee,
      @Nullable String role,
      String department) {
    String id = c.id() + seat;
    return open
        ? new StateRecord(
            Topics.TASK_STATE,
            id,
            Topics.TASK_STATE,
            new CooperationFacts.Task(
                id,
                kind,
                c.subject(),
                c.number(),
                assignee,
                role,
                department,
                c.dueAt(),
                c.level().name(),
                "/api/v1/cooperations/" + c.id()),
            null)
        : StateRecord.tombstone(Topics.TASK_STATE, id, Topics.TASK_STATE);
  }
}

package org.kehu.complaint.call.events;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.Topics;
import org.kehu.complaint.call.CallEvent;
import org.kehu.complaint.call.CallEvent.CallAnswered;
import org.kehu.complaint.call.CallEvent.CallLinked;
import org.kehu.complaint.call.CallEvent.CallRecorded;
import org.kehu.complaint.call.CallEvent.CallTransferred;
import org.kehu.complaint.call.CallEvent.CallbackMissed;
import org.kehu.complaint.call.CallEvent.CallbackOverdue;
import org.kehu.complaint.call.CallEvent.CallbackPromised;
import org.kehu.complaint.call.CallStatus;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a call; and the promise to call back as somebody's work (P-62). */
@Component
class CallPublisher implements EventPublisher<PhoneCall, CallEvent> {

  @Override
  public OutgoingEvent publish(PhoneCall c, CallEvent event) {
    String id = c.id();
    String number = c.number();
    return switch (event) {
      case CallRecorded() -> told("call-recorded", recorded(c));
      case CallAnswered(boolean back) ->
          told("call-answered", new CallFacts.Answered(id, number, back, answeredBy(c)));
      case CallbackPromised(Instant until) ->
          told("callback-promised", new CallFacts.Promised(id, number, c.handlerId(), until));
      case CallbackMissed(int attempts) ->
          told("callback-missed", new CallFacts.Missed(id, number, attempts));
      case CallbackOverdue(Instant until) ->
          told(
              "callback-overdue",
              new CallFacts.Overdue(id, number, c.handlerId(), c.departmentId(), until));
      case CallTransferred(String skill, String from, String to) ->
          told("call-transferred", new CallFacts.Transferred(id, number, skill, from, to))
              .asGrant();
      case CallLinked(String caseId) ->
          told("call-linked", new CallFacts.Linked(id, number, caseId));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, "kehu.complaint." + type + ".v1", data, null);
  }

  private static CallFacts.Recorded recorded(PhoneCall c) {
    return new CallFacts.Recorded(
        c.id(),
        c.number(),
        c.topic().name(),
        c.pickup().rings(),
        c.pickup().late(),
        c.isHard(),
        c.taken().by(),
        c.departmentId(),
        c.caseId());
  }

  private static String answeredBy(PhoneCall c) {
    return c.reply() == null ? c.handlerId() : c.reply().stamp().by();
  }

  @Override
  public List<StateRecord> states(PhoneCall c) {
    return List.of(
        c.status() == CallStatus.AWAITING_CALLBACK
            ? new StateRecord(Topics.TASK_STATE, c.id(), Topics.TASK_STATE, task(c), null)
            : StateRecord.tombstone(Topics.TASK_STATE, c.id(), Topics.TASK_STATE));
  }

  private static CallFacts.Task task(PhoneCall c) {
    return new CallFacts.Task(
        c.id(),
        "CALL_BACK",
        c.subject(),
        c.number(),
        c.handlerId(),
        c.departmentId(),
        c.dueAt(),
        c.level().name(),
        "/api/v1/calls/" + c.id());
  }
}
